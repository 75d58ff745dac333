package org.ipcoop.platform.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells caches and clients which language an answer is in, for answers that depend on it. */
public class LanguageHeaders {
    private final RequestLanguage language;

    LanguageHeaders(RequestLanguage language) {
        this.language = language;
    }

    /** Adds Content-Language and Vary where the resource asked for the language. */
    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        Language used = language.used();
        if (used != null && !response.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, used.tag());
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
