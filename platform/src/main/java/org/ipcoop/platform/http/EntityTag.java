package org.ipcoop.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ipcoop.platform.problem.DomainException.PreconditionFailed;
import org.ipcoop.platform.problem.DomainException.PreconditionRequired;
import org.jspecify.annotations.Nullable;

/**
 * The version of a representation, and the one place that judges If-Match and If-None-Match (RFC 9110, section 13).
 * Strong tags compare for changes; weak ones are enough for caching.
 */
public record EntityTag(String value, boolean weak) {

    /** The strong tag of a record's revision: {@code "7"}. */
    public static EntityTag ofRevision(long revision) {
        return new EntityTag(Long.toString(revision), false);
    }

    /** A strong tag of any opaque value. */
    public static EntityTag strong(String value) {
        return new EntityTag(value, false);
    }

    /** A weak tag: same meaning, perhaps not the same bytes. */
    public static EntityTag weak(String value) {
        return new EntityTag(value, true);
    }

    /** As it stands in the ETag header. */
    public String header() {
        return (weak ? "W/\"" : "\"") + value + "\"";
    }

    /**
     * Lets a change pass only where the caller knows this version.
     *
     * @throws PreconditionRequired where the header is missing (428)
     * @throws PreconditionFailed where it names other versions only (412)
     */
    public void requireMatch(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        boolean matches = any(ifMatch, tag -> !weak && tag.equals(header()));
        if (!matches) {
            throw new PreconditionFailed(header());
        }
    }

    /** Whether If-None-Match names this version, so that 304 is the answer to a read (weak comparison). */
    public boolean isKnownTo(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && any(ifNoneMatch, tag -> opaque(tag).equals("\"" + value + "\""));
    }

    /**
     * The answer to a read: 304 where the client has this version, else 200 with the body, which is made only then. A client
     * that keeps the answer must ask again before it uses it.
     */
    public Response answer(@Nullable String ifNoneMatch, Supplier<?> body) {
        var response = isKnownTo(ifNoneMatch) ? Response.notModified() : Response.ok(body.get());
        return response.header(HttpHeaders.ETAG, header())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static boolean any(String header, Predicate<String> test) {
        return Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag -> tag.equals("*") || test.test(tag));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
