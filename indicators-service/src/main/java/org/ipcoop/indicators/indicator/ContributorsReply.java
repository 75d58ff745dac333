package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.serving.Paged;
import org.ipcoop.indicators.serving.Rows;
import org.ipcoop.indicators.serving.Tabled;
import org.ipcoop.platform.http.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of the activities behind a number, with that number.
 *
 * @param outside what series and industry tables add to it, all on the first page; beside the activities it sums to the value
 * @param cell absent of a definition without parts, as there were once
 */
record ContributorsReply(
        String indicator,
        Text name,
        int version,
        long dataRevision,
        Instant knownAt,
        ObservationsReply.@Nullable Item cell,
        @Nullable Counting counting,
        List<Contributor> items,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OutsideShare> outside,
        long total,
        @Nullable String next)
        implements Tabled, Paged {

    /** A row for each activity, then those for what is from outside. */
    @Override
    public Rows table() {
        List<ContributorRow> rows = Stream.concat(
                        items.stream().map(ContributorRow::of), outside.stream().map(ContributorRow::of))
                .toList();
        return new Rows(rows, ContributorRow.BLANK);
    }

    /** How the terms are made of what the activities add; absent where they add nothing, or in more than one way. */
    record Counting(@Nullable Reduction numerator, @Nullable Reduction denominator) {
        static Counting of(Part part) {
            return new Counting(one(part.numerator()), one(part.denominator()));
        }

        private static @Nullable Reduction one(@Nullable Expression side) {
            Set<Reduction> all = Strand.ofActivities(side).stream()
                    .map(strand -> strand.leaf().reduction())
                    .collect(Collectors.toSet());
            return all.size() == 1 ? all.iterator().next() : null;
        }
    }

    static ContributorsReply of(
            ObservationsReply number,
            Instant knownAt,
            List<Part> parts,
            Page<Contributor> page,
            List<OutsideShare> outside) {
        return new ContributorsReply(
                number.indicator(),
                number.name(),
                number.version(),
                number.dataRevision(),
                knownAt,
                number.items().isEmpty() ? null : number.items().getFirst(),
                parts.isEmpty() ? null : Counting.of(parts.getFirst()),
                page.items(),
                outside,
                page.total(),
                page.next());
    }
}
