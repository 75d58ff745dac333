package org.ipcoop.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One operation of an OpenAPI document, and what somebody who writes a client against it would miss. */
record DescribedOperation(JsonNode document, String path, String method, JsonNode operation) {

    /** What is missing, each in words; empty where the description is whole. */
    List<String> lacks() {
        List<String> lacks = new ArrayList<>();
        for (String member : List.of("operationId", "summary", "tags")) {
            if (operation.path(member).isMissingNode()) {
                lacks.add("no " + member);
            }
        }
        operation.path("parameters").forEach(parameter -> checkParameter(resolved(parameter), lacks));
        JsonNode body = operation.path("requestBody").path("content");
        body.properties().forEach(media -> checkMedia("request", media, lacks));
        JsonNode replies = operation.path("responses");
        replies.properties().forEach(reply -> checkReply(reply.getKey(), resolved(reply.getValue()), lacks));
        expectedReplies().stream()
                .filter(status -> !replies.has(status))
                .forEach(status -> lacks.add("no reply " + status));
        return lacks;
    }

    @Override
    public String toString() {
        return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }

    private List<String> expectedReplies() {
        if (!path.startsWith("/api/")) {
            return List.of("200");
        }
        List<String> statuses = new ArrayList<>(List.of("400", "401", "403", "406", "429", "503"));
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (operation.has("requestBody")) {
            statuses.addAll(List.of("413", "415"));
        }
        if (hasParameter("If-Match")) {
            statuses.add("412");
        }
        if (method.equals("get") && hasParameter("If-None-Match")) {
            statuses.add("304");
        }
        return statuses;
    }

    private boolean hasParameter(String name) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter ->
                        name.equals(resolved(parameter).path("name").asText()));
    }

    private static void checkParameter(JsonNode parameter, List<String> lacks) {
        String name = parameter.path("name").asText();
        if (!parameter.has("description")) {
            lacks.add("no description of parameter " + name);
        }
        if (!parameter.has("example") && !parameter.has("examples")) {
            lacks.add("no example of parameter " + name);
        }
    }

    private void checkReply(String status, JsonNode reply, List<String> lacks) {
        JsonNode content = reply.path("content");
        if (content.isEmpty() && !List.of("204", "304", "404", "406").contains(status)) {
            lacks.add("no body of reply " + status);
        }
        content.properties().forEach(media -> checkMedia("reply " + status, media, lacks));
        boolean isProblem = status.startsWith("4") && path.startsWith("/api/");
        if (isProblem && !content.has("application/problem+json")) {
            lacks.add("no problem in reply " + status);
        }
        Map.of("201", "Location", "202", "Location", "304", "ETag", "429", "Retry-After", "503", "Retry-After")
                .forEach((of, header) -> {
                    if (of.equals(status) && !reply.path("headers").has(header)) {
                        lacks.add("no header " + header + " of reply " + status);
                    }
                });
    }

    private static void checkMedia(String where, Map.Entry<String, JsonNode> media, List<String> lacks) {
        JsonNode body = media.getValue();
        if (!body.has("schema")) {
            lacks.add("no schema of " + where + " as " + media.getKey());
        }
        if (!body.has("example") && !body.has("examples")) {
            lacks.add("no example of " + where + " as " + media.getKey());
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
