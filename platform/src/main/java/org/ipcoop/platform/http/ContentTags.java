package org.ipcoop.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every JSON answer to a read that brings no ETag of its own a weak one, made of its content, and answers 304 to a client
 * that has it: lists, code lists and whatever else has no revision. The answer is still computed; only its way is saved. A
 * resource that knows its version earlier sets the tag itself, see {@link EntityTag#answer}.
 */
public class ContentTags {
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final int BYTES = 16;

    private final ObjectMapper json;

    ContentTags(ObjectMapper json) {
        this.json = json;
    }

    /** Runs behind the other filters, whose headers a 304 must carry too. */
    @ServerResponseFilter(priority = Integer.MIN_VALUE)
    public void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (!READS.contains(request.getMethod()) || !isTaggable(response)) {
            return;
        }
        byte[] body = json.writeValueAsBytes(response.getEntity());
        EntityTag tag = EntityTag.weak(hash(body));
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag.header());
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, Freshness.REVALIDATE.header());
        }
        if (tag.isKnownTo(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(body);
        }
    }

    private static boolean isTaggable(ContainerResponseContext response) {
        @Nullable Object entity = response.getEntity();
        return response.getStatus() == Status.OK.getStatusCode()
                && entity != null
                && isTree(entity)
                && isJson(response.getMediaType())
                && !response.getHeaders().containsKey(HttpHeaders.ETAG);
    }

    /** A resource that writes JSON only has not said so yet. */
    private static boolean isJson(@Nullable MediaType type) {
        return type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
    }

    /** What Jackson writes, and not a stream or bytes that something else writes. */
    private static boolean isTree(Object entity) {
        String type = entity.getClass().getName();
        return entity instanceof Record || entity instanceof Iterable<?> || type.startsWith("com.fasterxml.jackson.");
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
