package org.ipcoop.indicators.gii;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The editions that the service ships, computed without a database; for tests of other packages too. */
public final class ShippedEditions {
    private static final List<Edition> ALL = CsvFigures.SHIPPED.stream()
            .map(year -> Edition.of(stored(year), CsvFigures.shipped(year)))
            .sorted(Comparator.comparingInt(Edition::year).reversed())
            .toList();

    private ShippedEditions() {}

    private static StoredEdition stored(int year) {
        return new StoredEdition(year, 1, Instant.EPOCH, "shipped", "shipped figures");
    }

    /** Latest first. */
    public static List<Edition> all() {
        return ALL;
    }
}
