package org.ipcoop.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The closed list of problems either service answers; the slug is the stable end of {@code type}, documented at its URI. */
public enum ProblemType {
    VALIDATION(400),
    BAD_REQUEST(400),
    MALFORMED_JSON(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    REQUEST_IN_PROGRESS(409),
    PRECONDITION_FAILED(412),
    PAYLOAD_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNPROCESSABLE(422),
    PRECONDITION_REQUIRED(428),
    RATE_LIMITED(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The HTTP status that goes with this type. */
    public int status() {
        return status;
    }

    /** The stable name, {@code not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of a problem's {@code type}. */
    public String uri() {
        return "/problems/" + slug();
    }

    static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The type for a bare HTTP status: an unlisted client error is a bad request, an unlisted server error internal. */
    static ProblemType ofStatus(int status) {
        if (status == 400) {
            return BAD_REQUEST;
        }
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL);
    }
}
