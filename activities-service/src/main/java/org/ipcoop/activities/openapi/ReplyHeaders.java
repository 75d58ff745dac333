package org.ipcoop.activities.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that replies carry: described once among the components, referred to by every reply that has them. */
final class ReplyHeaders {
    private static final Map<String, Words> KNOWN = Map.of(
            "ETag", new Words("The version of this representation; for If-Match and If-None-Match", "\"3\""),
            "Location", new Words("Address of what was created", "/api/v1/activities/" + Records.ID),
            "Link",
                    new Words(
                            "The next page; absent on the last",
                            "</api/v1/activities?cursor=dXBkYXRlZEF0>; rel=\"next\""),
            "Retry-After", new Words("Seconds to wait before the request is repeated", "5"),
            "Preference-Applied", new Words("What was made of Prefer (RFC 7240)", "respond-async"));

    private final Map<String, Header> used = new TreeMap<>();

    private record Words(String meaning, String example) {}

    /** Adds those that a reply of this status and schema has, where the code did not. */
    void complete(String status, String schema, APIResponse reply) {
        switch (status) {
            case "201" -> add("Location", reply);
            case "202" -> List.of("Location", "Preference-Applied").forEach(name -> add(name, reply));
            case "304" -> add("ETag", reply);
            default -> {}
        }
        if (schema.equals("Activity")) {
            add("ETag", reply);
        }
        if (schema.equals("ActivityPage")) {
            add("Link", reply);
        }
    }

    void add(String name, APIResponse reply) {
        if (reply.getHeaders() == null || !reply.getHeaders().containsKey(name)) {
            used.computeIfAbsent(name, ReplyHeaders::described);
            reply.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
        }
    }

    /** Puts those that some reply has among the components. */
    void addTo(Components components) {
        used.forEach(components::addHeader);
    }

    private static Header described(String name) {
        Schema text = OASFactory.createSchema().type(new ArrayList<>(List.of(Schema.SchemaType.STRING)));
        Words words = java.util.Objects.requireNonNull(KNOWN.get(name), name);
        return OASFactory.createHeader()
                .description(words.meaning())
                .schema(text)
                .example(words.example());
    }
}
