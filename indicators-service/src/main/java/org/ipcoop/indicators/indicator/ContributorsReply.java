package org.ipcoop.indicators.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipcoop.indicators.expression.Expression;
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

    /** How the terms are made of what the activities add; absent where they add nothing, or in more than one way. */
    record Counting(@Nullable Reduction numerator, @Nullable Reduction denominator) {
        static Counting of(Part part) {
            return new Counting(one(part.numerator()), one(part.denominator()));
        }

        private static @Nullable Reduction one(@Nullable Expression side) {
            Set<Reduction> all = Strand.of(side).stream().map(Strand::reduction).collect(Collectors.toSet());
            return all.size() == 1 ? all.iterator().next() : null;
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
