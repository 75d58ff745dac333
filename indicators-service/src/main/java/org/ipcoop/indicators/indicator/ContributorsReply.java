package org.ipcoop.indicators.indicator;

import java.time.Instant;
import java.util.List;
import org.ipcoop.platform.http.Page;
import org.jspecify.annotations.Nullable;

/** A page of the activities behind a number, with that number. */
record ContributorsReply(
        String indicator,
        Text name,
        int version,
        long dataRevision,
        Instant knownAt,
        ObservationsReply.Item cell,
        @Nullable Counting counting,
        List<Contributor> items,
        long total,
        @Nullable String next) {

    /** How the terms are made of what the activities add. */
    record Counting(Reduction numerator, @Nullable Reduction denominator) {
        static Counting of(Part part) {
            Term below = part.denominator();
            return new Counting(part.numerator().reducedBy(), below == null ? null : below.reducedBy());
        }
    }

    static ContributorsReply of(ObservationsReply number, Instant knownAt, List<Part> parts, Page<Contributor> page) {
        return new ContributorsReply(
                number.indicator(),
                number.name(),
                number.version(),
                number.dataRevision(),
                knownAt,
                number.items().getFirst(),
                parts.isEmpty() ? null : Counting.of(parts.getFirst()),
                page.items(),
                page.total(),
                page.next());
    }
}
