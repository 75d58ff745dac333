package org.ipcoop.platform.http;

/** How long a client may use an answer it kept before it asks again: the values of Cache-Control. */
public enum Freshness {
    /** Ask every time; the ETag makes that cheap. */
    REVALIDATE("no-cache"),
    /** The same for an answer that was given to the holder of a token: nobody else may be given the copy. */
    PRIVATE("private, no-cache"),
    /** As of a past instant: the figures stay, their labels may be reworded by a later release. */
    SETTLED("private, max-age=86400"),
    /** Never changes. Private, since it was given to the holder of a token. */
    IMMUTABLE("private, max-age=31536000, immutable");

    private final String header;

    Freshness(String header) {
        this.header = header;
    }

    /** As it stands in Cache-Control. */
    public String header() {
        return header;
    }
}
