package org.ipcoop.platform.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.ipcoop.platform.json.MergePatch;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells whoever sent a patch of another kind which kinds are taken (RFC 5789); every PATCH here takes the same ones. */
public class AcceptPatch {
    private static final String KINDS = MergePatch.MEDIA_TYPE + ", " + MediaType.APPLICATION_JSON;

    /** Adds Accept-Patch to a 415. */
    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        boolean refused = response.getStatus() == Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode();
        if (refused && request.getMethod().equals(HttpMethod.PATCH)) {
            response.getHeaders().putSingle("Accept-Patch", KINDS);
        }
    }
}
