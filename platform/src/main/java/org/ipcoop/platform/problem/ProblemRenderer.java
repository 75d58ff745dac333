package org.ipcoop.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ipcoop.platform.http.Language;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts an outcome into the client's language and into bytes; logs what the client must not see under the id it does see. */
@ApplicationScoped
public class ProblemRenderer {
    private static final Logger LOG = Logger.getLogger(ProblemRenderer.class);

    private final ObjectMapper json;
    private final Messages messages;

    ProblemRenderer(ObjectMapper json) {
        this.json = json;
        this.messages = new Messages(Thread.currentThread().getContextClassLoader());
    }

    /** A finished answer, whatever layer sends it. */
    record Answer(int status, Map<String, String> headers, Buffer body) {}

    /** The answer to a failure; the client gets an {@code errorId} for what is internal, the log the cause under it. */
    Answer answer(Throwable failure, @Nullable String acceptLanguage, String path) {
        Outcome outcome = Outcomes.of(failure);
        if (outcome.type() == ProblemType.INTERNAL) {
            String errorId = UUID.randomUUID().toString();
            LOG.errorf(failure, "Request failed errorId=%s path=%s", errorId, path);
            outcome = outcome.withMembers(Map.of("errorId", errorId));
        } else if (outcome.type() == ProblemType.UNAVAILABLE) {
            LOG.warnf(
                    "Request unavailable path=%s cause=%s",
                    path, failure.getClass().getName());
        }
        return answer(outcome, acceptLanguage, path);
    }

    Answer answer(Outcome outcome, @Nullable String acceptLanguage, String path) {
        Language language = Language.negotiate(acceptLanguage);
        Map<String, String> headers = new TreeMap<>(outcome.headers());
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Content-Language", language.tag());
        headers.put("Vary", "Accept-Language");
        headers.put("Cache-Control", "no-store");
        return new Answer(outcome.type().status(), headers, Buffer.buffer(bytes(problem(outcome, language, path))));
    }

    /** The problem of a domain exception, for answers that carry several (an import's rejections). */
    public Problem problem(DomainException refused, Language language, String path) {
        return problem(Outcomes.of(refused), language, path);
    }

    /** A violation's message in a language. */
    public String message(Violation violation, Language language) {
        return messages.find(language, "violation." + violation.code(), violation.args())
                .orElseGet(() -> violation.message() == null ? violation.code() : violation.message());
    }

    /** Any text of the bundles, or its key where there is none. */
    public String text(Language language, String key, Object... args) {
        return messages.find(language, key, List.of(args)).orElse(key);
    }

    private Problem problem(Outcome outcome, Language language, String path) {
        ProblemType type = outcome.type();
        String detail = messages.find(language, "detail." + outcome.code(), outcome.args())
                .or(() -> messages.find(language, "detail." + type.slug(), outcome.args()))
                .orElse(null);
        List<Problem.Item> items = outcome.violations().stream()
                .map(v -> new Problem.Item(v.pointer(), v.parameter(), v.code(), message(v, language)))
                .toList();
        Map<String, Object> members = new HashMap<>(outcome.members());
        return new Problem(
                type.uri(), text(language, "title." + type.slug()), type.status(), detail, path, items, members);
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            LOG.error("Problem not writable", e);
            return "{\"type\":\"/problems/internal\",\"status\":500}".getBytes(StandardCharsets.UTF_8);
        }
    }
}
