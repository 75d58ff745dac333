package org.ipcoop.activities.codelist;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A closed list of codes. */
public record CodeList(String id, Name name, List<Entry> items) {

    /** Names in both languages; a former province has no English name of its own. */
    @Schema(name = "CodeListName")
    public record Name(String vi, @Nullable String en) {}

    /** One code, the days it was valid on (both included; absent: without end) and, for a former one, what it became. */
    @Schema(name = "CodeListEntry")
    public record Entry(
            String code,
            Name name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String replacedBy) {}

    /** A list without its codes. */
    @Schema(name = "CodeListSummary")
    public record Summary(String id, Name name, int size) {}

    Summary summary() {
        return new Summary(id, name, items.size());
    }
}
