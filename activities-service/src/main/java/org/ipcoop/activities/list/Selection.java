package org.ipcoop.activities.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which members of an activity are shown; a member without members of its own is shown whole. */
record Selection(Map<String, Selection> members) {
    static final Selection ALL = new Selection(new LinkedHashMap<>());

    /** Adds a path; a whole member stays whole whatever of it is also named. */
    void add(String path) {
        Selection at = this;
        boolean whole = false;
        for (String step : path.split("\\.")) {
            Selection known = at.members.get(step);
            whole = whole || (known != null && known.members.isEmpty());
            if (!whole) {
                at = at.members.computeIfAbsent(step, name -> new Selection(new LinkedHashMap<>()));
            }
        }
        if (!whole) {
            at.members.clear();
        }
    }

    /** The same tree with nothing else in it; of the items of an array each has the members chosen. */
    JsonNode of(JsonNode tree) {
        if (members.isEmpty()) {
            return tree;
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode chosen = array.arrayNode();
            array.forEach(item -> chosen.add(of(item)));
            return chosen;
        }
        return tree instanceof ObjectNode object ? chosen(object) : tree;
    }

    private ObjectNode chosen(ObjectNode object) {
        ObjectNode chosen = object.objectNode();
        object.properties().forEach(member -> {
            Selection below = members.get(member.getKey());
            if (below != null) {
                chosen.set(member.getKey(), below.of(member.getValue()));
            }
        });
        return chosen;
    }
}
