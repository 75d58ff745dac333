package org.ipcoop.indicators.gii;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column by what it means, with the titles that editions have given it. Titles are compared by their letters and digits alone.
 *
 * @param name how it is called here and in faults
 * @param titles the best one first; a sheet may have several of them
 */
record SheetColumn(String name, boolean required, List<String> titles) {

    /** A column that every sheet must have. */
    static SheetColumn required(String name, String... others) {
        return of(name, true, others);
    }

    /** A column that older editions do not have. */
    static SheetColumn optional(String name, String... others) {
        return of(name, false, others);
    }

    private static SheetColumn of(String name, boolean required, String... others) {
        List<String> titles = Stream.concat(Stream.of(name), Arrays.stream(others))
                .map(SheetColumn::plain)
                .toList();
        return new SheetColumn(name, required, titles);
    }

    /** A title without what editions write differently. */
    static String plain(@Nullable String title) {
        return title == null ? "" : title.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** Where it is among the columns by title. */
    Optional<Integer> in(Map<String, Integer> columns) {
        return titles.stream().filter(columns::containsKey).map(columns::get).findFirst();
    }
}
