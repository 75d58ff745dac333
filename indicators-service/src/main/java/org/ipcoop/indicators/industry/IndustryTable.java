package org.ipcoop.indicators.industry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an industry table as a whole. Year, source and day of publication tell one from another: a later publication is
 * another table, so that the earlier one stays.
 *
 * @param source the code of who published it
 * @param citation the publication in words
 * @param sample made up to try the service with; told in every answer that comes from it
 */
record IndustryTable(
        int year,
        String source,
        LocalDate published,
        @Nullable String citation,
        @Nullable String licence,
        Currency exportsCurrency,
        boolean sample) {

    /** What exports of goods are told in; all other money is VND. */
    enum Currency {
        VND,
        USD
    }

    /** The table's address: {@code 2023-GSO-2024-12-31}. */
    String id() {
        return year + "-" + source + "-" + published;
    }
}
