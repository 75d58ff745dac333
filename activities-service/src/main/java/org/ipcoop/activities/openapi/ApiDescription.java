package org.ipcoop.activities.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.runtime.io.OpenApiParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Puts into the generated description what annotations cannot say: the contracts' schemas, real examples, every error reply,
 * the headers of replies. It works by rules, so that a new operation is described in full without being named here.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    /** Made of the JSON trees in signatures; {@link Bodies} says what those really are. */
    private static final List<String> JAVA_ONLY = List.of("JsonNode", "JsonNodeType", "ObjectNode");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents();
        Examples examples = new Examples();
        examples.shared()
                .forEach((name, value) ->
                        components.addExample(name, OASFactory.createExample().value(value)));
        Twins twins = new Twins(components, addSchemas(components));
        Pages pages = new Pages(components);
        ReplyHeaders headers = new ReplyHeaders();
        Problems problems = new Problems(headers);
        ErrorReplies.all().forEach(reply -> components.addResponse(reply.name(), problems.response(reply)));
        WholeOperation whole = new WholeOperation(headers, examples);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    pages.rename(operation);
                    twins.rename(operation);
                    whole.complete(path, method, operation);
                }));
        headers.addTo(components);
        components.setSchemas(new TreeMap<>(components.getSchemas()));
    }

    /** The names of those that come from the contracts. */
    private static Set<String> addSchemas(Components components) {
        Map<String, String> contract = new ContractSchemas().all();
        contract.forEach((name, json) -> components.addSchema(name, OpenApiParser.parseSchema(json)));
        OwnSchemas.all().forEach((name, json) -> components.addSchema(name, OpenApiParser.parseSchema(json)));
        JAVA_ONLY.forEach(components::removeSchema);
        return contract.keySet();
    }
}
