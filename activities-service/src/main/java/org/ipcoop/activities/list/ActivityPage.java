package org.ipcoop.activities.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {items, total, next}}; the last page of the change feed has the mark to go on with. */
record ActivityPage(
        List<JsonNode> items,
        long total,
        @Nullable String next,
        @Nullable String highWaterMark) {

    ActivityPage {
        items = List.copyOf(items);
    }
}
