package org.ipcoop.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
        if (ifMatch == null) {
            throw new PreconditionRequired();
        }
        requireMatchIfSent(ifMatch);
    }

    /** The same for a change that is safe without: the header counts only where it is sent. */
    public void requireMatchIfSent(@Nullable String ifMatch) {
        if (ifMatch != null && !EntityTags.of(HttpHeaders.IF_MATCH, ifMatch).isMatchedBy(this)) {
            throw new PreconditionFailed(header());
        }
    }

    /** Lets a change pass only where If-None-Match, when sent, does not name this version; {@code *} names every one. */
    public void requireNoMatch(@Nullable String ifNoneMatch) {
        if (ifNoneMatch != null
                && EntityTags.of(HttpHeaders.IF_NONE_MATCH, ifNoneMatch).isKnown(this)) {
            throw new PreconditionFailed(header());
        }
    }

    /** Refuses (412) to change what is not there: If-Match, {@code *} too, asks for a version there is. */
    public static void requireNoneWanted(@Nullable String ifMatch) {
        if (ifMatch != null) {
            EntityTags.of(HttpHeaders.IF_MATCH, ifMatch);
            throw PreconditionFailed.absent();
        }
    }

    /**
     * Whether If-None-Match names this version, so that 304 is the answer to a read (weak comparison). A header that cannot be
     * read names none: the whole answer is never wrong.
     */
    public boolean isKnownTo(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && EntityTags.parse(ifNoneMatch)
                        .filter(tags -> tags.isKnown(this))
                        .isPresent();
    }

    /**
     * The answer to a read: 304 where the client has this version, else 200 with the body, which is made only then. A client
     * that keeps the answer must ask again before it uses it.
     */
    public Response answer(@Nullable String ifNoneMatch, Supplier<?> body) {
        return answer(ifNoneMatch, Freshness.REVALIDATE, body);
    }

    /** The same, saying how long a client may use what it kept. */
    public Response answer(@Nullable String ifNoneMatch, Freshness freshness, Supplier<?> body) {
        var response = isKnownTo(ifNoneMatch) ? Response.notModified() : Response.ok(body.get());
        return response.header(HttpHeaders.ETAG, header())
                .header(HttpHeaders.CACHE_CONTROL, freshness.header())
                .build();
    }
}
