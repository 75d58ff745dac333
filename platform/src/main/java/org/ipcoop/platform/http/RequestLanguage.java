package org.ipcoop.platform.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The language of the current request; asking for it makes the answer vary by language, and say so. */
@RequestScoped
public class RequestLanguage {
    private final HttpHeaders headers;
    private @Nullable Language asked;

    RequestLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The negotiated language. */
    public Language get() {
        if (asked == null) {
            asked = Language.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        }
        return asked;
    }

    /** The language that the answer was made in, if anybody asked. */
    @Nullable
    Language used() {
        return asked;
    }
}
