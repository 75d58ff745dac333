package org.ipcoop.activities.openapi;

import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Makes the description of one operation whole: parameters, bodies, error replies, headers, examples. */
final class WholeOperation {
    private final ReplyHeaders headers;
    private final OperationExamples examples;

    WholeOperation(ReplyHeaders headers, Examples examples) {
        this.headers = headers;
        this.examples = new OperationExamples(examples);
    }

    void complete(String path, HttpMethod method, Operation operation) {
        Parameters.describe(path, operation);
        if (path.startsWith("/api/")) {
            addBodies(operation);
        } else {
            operation.setSecurity(List.of());
        }
        addErrors(path, method, operation);
        APIResponses replies = operation.getResponses();
        replies.setAPIResponses(new TreeMap<>(replies.getAPIResponses()));
        replies.getAPIResponses()
                .forEach((status, reply) ->
                        headers.complete(status, OperationExamples.schemaOf(reply.getContent()), reply));
        examples.add(operation);
    }

    private static void addBodies(Operation operation) {
        String id = String.valueOf(operation.getOperationId());
        Bodies.request(id)
                .ifPresent(schema -> operation.setRequestBody(OASFactory.createRequestBody()
                        .required(!Bodies.isOptional(id))
                        .content(sameTypes(operation, schema))));
        Bodies.reply(id).ifPresent(schema -> {
            var successes = Bodies.successes(id);
            successes.forEach((status, words) -> operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse().description(words).content(json(schema))));
            if (!successes.containsKey("200")) {
                operation.getResponses().removeAPIResponse("200");
            }
        });
    }

    private static void addErrors(String path, HttpMethod method, Operation operation) {
        APIResponses replies = operation.getResponses();
        if (method == HttpMethod.GET && Parameters.has(operation, "If-None-Match")) {
            APIResponse known = OASFactory.createAPIResponse();
            replies.addAPIResponse("304", known.description("The copy at hand is still the same"));
        }
        ErrorReplies.of(path, method, operation)
                .forEach(error -> replies.addAPIResponse(
                        Integer.toString(error.status()),
                        OASFactory.createAPIResponse().ref("#/components/responses/" + error.name())));
    }

    /** The media types that the code reads, all of this schema. */
    private static Content sameTypes(Operation operation, String schema) {
        Content content = json(schema);
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            MediaType body = content.getMediaType("application/json");
            operation.getRequestBody().getContent().getMediaTypes().keySet().stream()
                    .filter(type -> !type.equals("*/*"))
                    .forEach(type -> content.addMediaType(type, body));
        }
        return content;
    }

    private static Content json(String schema) {
        var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + schema));
        return OASFactory.createContent().addMediaType("application/json", body);
    }
}
