package org.ipcoop.activities.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.Messages;
import org.ipcoop.platform.problem.Problem;
import org.ipcoop.platform.problem.ProblemType;

/** Error replies as the service really words them: the texts come from its own message bundles. */
final class Problems {
    private final Messages messages = new Messages(Problems.class.getClassLoader());
    private final ReplyHeaders headers;

    Problems(ReplyHeaders headers) {
        this.headers = headers;
    }

    /** The reply with an example that is what a client would get. */
    APIResponse response(ErrorReplies.Reply reply) {
        MediaType body = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .example(example(reply));
        APIResponse response = OASFactory.createAPIResponse()
                .description(reply.words())
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
        if (reply.saysWhenToRetry()) {
            headers.add("Retry-After", response);
        }
        return response;
    }

    private Map<String, Object> example(ErrorReplies.Reply reply) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", reply.type().uri());
        problem.put("title", text("title." + reply.type().slug()));
        problem.put("status", reply.status());
        problem.put("detail", text("detail." + reply.detail(), reply.args()));
        problem.put("instance", "/api/v1/activities");
        problem.putAll(reply.members());
        if (reply.type() == ProblemType.VALIDATION) {
            problem.put("violations", violations());
        }
        return problem;
    }

    private List<Map<String, Object>> violations() {
        return List.of(
                violation("/result/participants", "sum-of-parts", "women + men + sexUnknown", 29),
                violation("/result/certified", "at-most", "participants", 28),
                violation("/actual/end", "required-when-completed"));
    }

    private Map<String, Object> violation(String pointer, String code, Object... args) {
        Map<String, Object> violation = new LinkedHashMap<>();
        violation.put("pointer", pointer);
        violation.put("code", code);
        violation.put("message", text("violation." + code, args));
        return violation;
    }

    private String text(String key, Object... args) {
        return messages.find(Language.EN, key, List.of(args)).orElse(key);
    }
}
