package org.ipcoop.activities.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Pages under names of the field: {@code Page<CodeList.Summary>} is no PageSummary but a CodeListSummaryPage. */
final class Pages {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final Map<String, String> MEMBERS = Map.of(
            "total", "Rows on all pages together",
            "next", "Cursor of the next page; absent on the last one");

    private final Map<String, String> names = new TreeMap<>();

    /** Renames the pages among the components. */
    Pages(Components components) {
        Map<String, Schema> pages = new TreeMap<>();
        components.getSchemas().forEach((name, schema) -> {
            String item = name.startsWith("Page") || name.endsWith("Page") ? item(schema) : null;
            if (item != null) {
                names.put(name, item + "Page");
                pages.put(name, schema);
            }
        });
        pages.forEach((old, page) -> {
            page.description("One page of a list.").required(List.of("items", "total"));
            page.getProperties().forEach((member, schema) -> {
                if (MEMBERS.containsKey(member)) {
                    schema.description(MEMBERS.get(member));
                }
            });
            components.removeSchema(old);
            components.addSchema(names.getOrDefault(old, old), page);
        });
    }

    /** Lets the replies refer to the new names. */
    void rename(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(reply -> reply.getContent() != null)
                .flatMap(reply -> reply.getContent().getMediaTypes().values().stream())
                .filter(media -> media.getSchema() != null && media.getSchema().getRef() != null)
                .forEach(media -> {
                    String old = media.getSchema().getRef().substring(COMPONENTS.length());
                    media.getSchema().setRef(COMPONENTS + names.getOrDefault(old, old));
                });
    }

    private static @Nullable String item(Schema page) {
        Map<String, Schema> members = page.getProperties() == null ? Map.of() : page.getProperties();
        Schema items = members.get("items");
        if (items == null || items.getItems() == null || !members.containsKey("total")) {
            return null;
        }
        return items.getItems().getRef().substring(COMPONENTS.length());
    }
}
