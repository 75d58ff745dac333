package org.ipcoop.platform.http;

/** How long a client may use an answer it kept before it asks again: the values of Cache-Control. */
public enum Freshness {
    /** Ask every time; the ETag makes that cheap. */
    REVALIDATE("no-cache"),
    /** Never changes. Private, since it was given to the holder of a token. */
    IMMUTABLE("private, max-age=31536000, immutable");

    private final String header;

    Freshness(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }
}
