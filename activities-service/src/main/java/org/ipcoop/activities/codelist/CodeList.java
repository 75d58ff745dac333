package org.ipcoop.activities.codelist;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A closed list of codes. */
public record CodeList(String id, Name name, List<Entry> items) {

    public CodeList {
        items = List.copyOf(items);
    }

    /** Names in both languages. */
    @Schema(name = "CodeListName")
    public record Name(String vi, String en) {}

    /**
     * One code.
     *
     * @param fullName the name with its administrative title, of a province
     * @param validFrom first day it was valid on; absent: since before the list began
     * @param validTo last day; absent: without end
     * @param parent the code above it, in a list of several levels
     * @param replaces the former codes it took over
     * @param replacedBy what a former one became
     */
    @Schema(name = "CodeListEntry")
    public record Entry(
            String code,
            Name name,
            @Nullable Name fullName,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String parent,
            @Nullable List<String> replaces,
            @Nullable String replacedBy) {

        /** A code that needs no more than its name. */
        static Entry of(String code, Name name) {
            return new Entry(code, name, null, null, null, null, null, null);
        }

        boolean isValidOn(LocalDate day) {
            return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
        }
    }

    /** A list without its codes. */
    @Schema(name = "CodeListSummary")
    public record Summary(String id, Name name, int size) {}

    Summary summary() {
        return new Summary(id, name, items.size());
    }

    /** The codes that were valid on the day; all of them without one. */
    CodeList on(@Nullable LocalDate day) {
        return day == null
                ? this
                : new CodeList(
                        id,
                        name,
                        items.stream().filter(entry -> entry.isValidOn(day)).toList());
    }
}
