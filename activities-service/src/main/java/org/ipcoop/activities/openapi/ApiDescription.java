package org.ipcoop.activities.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.runtime.io.OpenApiParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Puts the contracts' schemas, real examples and every error reply into the generated description. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final String PROBLEM_JSON = "application/problem+json";

    private final ContractSchemas contract = new ContractSchemas();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        contract.all().forEach((name, json) -> api.getComponents().addSchema(name, OpenApiParser.parseSchema(json)));
        ApiSchemas.OWN.forEach((name, json) -> api.getComponents().addSchema(name, OpenApiParser.parseSchema(json)));
        api.getComponents().addExample("Activity", OASFactory.createExample().value(contract.example()));
        api.getComponents()
                .addExample("ActivitySent", OASFactory.createExample().value(sent()));
        ErrorReplies.all().forEach(reply -> api.getComponents().addResponse(reply.name(), problem(reply)));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        if (!path.startsWith("/api/")) {
            return;
        }
        String id = String.valueOf(operation.getOperationId());
        ApiSchemas.request(id)
                .ifPresent(schema -> operation.setRequestBody(OASFactory.createRequestBody()
                        .required(!ApiSchemas.isMove(id))
                        .content(json(schema, schema.equals("Activity") ? "ActivitySent" : null))));
        ApiSchemas.reply(id).ifPresent(schema -> reply(operation, id, schema));
        ErrorReplies.of(path, method, id)
                .forEach(reply -> operation
                        .getResponses()
                        .addAPIResponse(
                                Integer.toString(reply.status()),
                                OASFactory.createAPIResponse().ref("#/components/responses/" + reply.name())));
    }

    private void reply(Operation operation, String id, String schema) {
        Content content = json(schema, schema.equals("Activity") ? "Activity" : null);
        ApiSchemas.successes(id).forEach((status, words) -> {
            APIResponse response =
                    OASFactory.createAPIResponse().description(words).content(content);
            if (schema.equals("Activity")) {
                response.addHeader("ETag", header("The revision, \"3\"; for If-Match and If-None-Match"));
            }
            operation.getResponses().addAPIResponse(status, response);
        });
        if (operation.getResponses().getAPIResponses().containsKey("200")
                && !ApiSchemas.successes(id).containsKey("200")) {
            operation.getResponses().removeAPIResponse("200");
        }
    }

    /** The example as a client sends it: without what the service adds. */
    private Map<?, ?> sent() {
        Map<Object, Object> sent = new LinkedHashMap<>(contract.example());
        List.of("sample", "revision", "createdAt", "updatedAt").forEach(sent::remove);
        return sent;
    }

    private static Content json(String schema, @Nullable String example) {
        MediaType json = OASFactory.createMediaType().schema(reference(schema));
        if (example != null) {
            json.addExample("real", OASFactory.createExample().ref("#/components/examples/" + example));
        }
        return OASFactory.createContent().addMediaType("application/json", json);
    }

    private static Schema reference(String schema) {
        return OASFactory.createSchema().ref("#/components/schemas/" + schema);
    }

    private static Header header(String words) {
        Schema text = OASFactory.createSchema().type(new ArrayList<>(List.of(Schema.SchemaType.STRING)));
        return OASFactory.createHeader().description(words).schema(text);
    }

    private static APIResponse problem(ErrorReplies.Reply reply) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + reply.slug());
        example.put("status", reply.status());
        MediaType problem =
                OASFactory.createMediaType().schema(reference("Problem")).example(example);
        APIResponse response = OASFactory.createAPIResponse()
                .description(reply.words())
                .content(OASFactory.createContent().addMediaType(PROBLEM_JSON, problem));
        if (reply.status() == 503) {
            response.addHeader("Retry-After", header("Seconds to wait"));
        }
        return response;
    }
}
