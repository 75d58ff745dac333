package org.ipcoop.activities.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.ipcoop.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Hangs the examples onto the bodies of an operation. */
final class OperationExamples {
    private static final Map<String, String> ENDINGS = Map.of(
            "application/json",
            "json",
            "application/merge-patch+json",
            "json",
            Problem.MEDIA_TYPE,
            "json",
            "application/x-ndjson",
            "ndjson",
            "text/csv",
            "csv");

    private final Examples examples;

    OperationExamples(Examples examples) {
        this.examples = examples;
    }

    /** The component a body's JSON is of, or nothing. */
    static String schemaOf(@Nullable Content content) {
        if (content == null || content.getMediaType("application/json") == null) {
            return "";
        }
        return schemaOf(content.getMediaType("application/json"));
    }

    void add(Operation operation) {
        String id = String.valueOf(operation.getOperationId());
        if (operation.getRequestBody() != null) {
            each(operation.getRequestBody().getContent(), (type, body) -> {
                List<String> shared = examples.request(id, schemaOf(body));
                add(body, shared, id + ".request", ENDINGS.getOrDefault(type, type));
            });
        }
        operation.getResponses().getAPIResponses().forEach((status, reply) -> {
            each(
                    reply.getContent(),
                    (type, body) -> add(
                            body, examples.reply(schemaOf(body)), id + "." + status, ENDINGS.getOrDefault(type, type)));
        });
    }

    private void add(MediaType body, List<String> shared, String name, String ending) {
        if (body.getExample() != null || body.getExamples() != null) {
            return;
        }
        Object own = examples.file(name, ending);
        if (own != null) {
            body.setExample(own);
        } else if (ending.equals("json") && !shared.isEmpty()) {
            shared.forEach(
                    one -> body.addExample(one, OASFactory.createExample().ref("#/components/examples/" + one)));
        } else if (ending.equals("json")) {
            body.setExample(examples.file(schemaOf(body), ending));
        }
    }

    private static String schemaOf(MediaType body) {
        String reference = body.getSchema() == null ? null : body.getSchema().getRef();
        return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static void each(@Nullable Content content, java.util.function.BiConsumer<String, MediaType> action) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().forEach(action);
        }
    }
}
