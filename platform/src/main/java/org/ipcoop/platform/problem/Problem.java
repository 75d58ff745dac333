package org.ipcoop.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An RFC 9457 problem as it goes to the client: texts already in the client's language, nothing internal inside. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "violations"})
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<Item> violations,
        @JsonAnyGetter Map<String, Object> members) {

    /** Media type of every error answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A violation with its message. {@code pointer} {@code ""} is the whole body, so emptiness is no absence here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(@Nullable String pointer, @Nullable String parameter, String code, String message) {}
}
