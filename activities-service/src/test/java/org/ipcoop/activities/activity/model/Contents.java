package org.ipcoop.activities.activity.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ipcoop.activities.activity.ContentJson;
import org.ipcoop.platform.json.JsonSettings;

/** Contents for tests, written as JSON with single quotes; what is missing of a TRAINING of NOIP is filled in. */
final class Contents {
    private Contents() {}

    static Content of(String json) {
        try {
            var mapper = JsonSettings.mapper();
            var tree = (ObjectNode) mapper.readTree(
                    "{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'en':'A course'}}".replace('\'', '"'));
            tree.setAll((ObjectNode) mapper.readTree(json.replace('\'', '"')));
            return new ContentJson(mapper).bind(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
