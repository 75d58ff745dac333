package org.ipcoop.indicators.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes what many operations share, once: parameters of the same name and meaning, the address of what was created. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("If-None-Match", "ETag of the copy at hand; 304 where it is still the same"),
            Map.entry("If-Match", "ETag of the version the change was made from; 412 where it has changed since"),
            Map.entry("Accept-Language", "Language of texts: vi or en"),
            Map.entry("Content-Disposition", "The file's name, kept as its source"),
            Map.entry("year", "Year of the edition of the Global Innovation Index"),
            Map.entry("iso3", "ISO 3166-1 alpha-3 code of the economy"),
            Map.entry("economy", "ISO 3166-1 alpha-3 code of the economy"),
            Map.entry("rank", "Rank to reach"),
            Map.entry("node", "Code of the pillar, sub-pillar or indicator to rank by; the index by default"),
            Map.entry("group", "Only economies of this region or income group"),
            Map.entry("code", "Code of the indicator, target set or composite index"),
            Map.entry("cursor", "next of the page before"),
            Map.entry("limit", "Rows on a page"),
            Map.entry("topic", "Topic of the record"),
            Map.entry("partition", "Partition of the record"),
            Map.entry("offset", "Offset of the record"),
            Map.entry("sample", "exclude leaves sample records out"),
            Map.entry("scope", "What the targets are about"),
            Map.entry("set", "Code of the only target set to look at"),
            Map.entry("province", "Code of a provincial unit of today"),
            Map.entry("slug", "Last part of a problem's type"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> describe(path, operation)));
    }

    private static void describe(String path, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ApiDescription::describe);
        }
        if (!path.startsWith("/api/")) {
            operation.setSecurity(List.of());
            operation
                    .getResponses()
                    .addAPIResponse(
                            "406",
                            OASFactory.createAPIResponse().description("No media type of Accept can be produced"));
        }
        APIResponse created = operation.getResponses().getAPIResponse("201");
        if (created != null) {
            if (created.getDescription() == null) {
                created.setDescription("Created; Location is its address");
            }
            Schema address = OASFactory.createSchema().type(new ArrayList<>(List.of(Schema.SchemaType.STRING)));
            created.addHeader(
                    "Location",
                    OASFactory.createHeader()
                            .description("Address of what was created")
                            .schema(address));
        }
    }

    private static void describe(Parameter parameter) {
        String words = PARAMETERS.get(String.valueOf(parameter.getName()));
        if (parameter.getDescription() == null && words != null) {
            parameter.setDescription(words);
        }
    }
}
