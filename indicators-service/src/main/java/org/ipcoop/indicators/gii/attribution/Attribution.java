package org.ipcoop.indicators.gii.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ipcoop.indicators.gii.Change;
import org.ipcoop.indicators.gii.EconomyFigures;
import org.ipcoop.indicators.gii.EconomyNames;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Place;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * What completed activities could at most have to do with an economy's place in an edition: an accounting bound, not a causal
 * estimate. Counts divided by the edition's GDP, and the whole pipeline run again.
 *
 * @param claim what the answer is and isn't, in a sentence
 * @param ended when the activities ended; absent for the data year of each indicator
 * @param index the economy's place as recomputed
 */
public record Attribution(
        int year,
        int revision,
        boolean verified,
        String economy,
        String name,
        String claim,
        @Nullable Ended ended,
        Denominator denominator,
        Place index,
        Together together,
        List<Item> items,
        Overlaps possibleDoubleCounting,
        List<String> assumptions,
        long dataRevision,
        Instant knownAt) {

    /**
     * All indicators at once.
     *
     * @param without what ended in the data years, and may be in the official figures already, taken away
     * @param onTop what ended in other years, and cannot be in them, put on top
     */
    public record Together(Bound without, Bound onTop) {}

    /** Days, both included; absent where open. */
    record Ended(@Nullable LocalDate from, @Nullable LocalDate to) {
        static @Nullable Ended of(@Nullable DateRange days) {
            return days == null
                    ? null
                    : new Ended(days.openStart() ? null : days.start(), days.openEnd() ? null : days.end());
        }
    }

    /** The GDP that counts are divided by; its year is told where the edition lets it be known. */
    record Denominator(@Nullable Double gdpPppBn, @Nullable Integer year) {}

    static Attribution of(
            Edition edition,
            int economy,
            List<Line> lines,
            Overlaps overlaps,
            AttributionQuery query,
            DataRevision known,
            Language language) {
        EconomyFigures figures = edition.grid().economy(economy);
        return new Attribution(
                edition.year(),
                edition.revision(),
                edition.verified(),
                figures.iso3(),
                EconomyNames.of(figures, language),
                AttributionTexts.claim(language),
                Ended.of(query.ended()),
                new Denominator(figures.gdpPppBn(), GdpYear.of(edition.grid(), economy)),
                Place.of(edition.computed().result(), 0, economy),
                new Together(
                        bound(edition, economy, lines, line -> line.without(economy)),
                        bound(edition, economy, lines, line -> line.onTop(economy))),
                lines.stream()
                        .map(line -> Item.of(edition, economy, line, language))
                        .toList(),
                overlaps,
                AttributionTexts.assumptions(language),
                known.revision(),
                known.changedAt());
    }

    private static Bound bound(
            Edition edition, int economy, List<Line> lines, Function<Line, Optional<Line.Share>> share) {
        List<Change> changes = lines.stream()
                .map(share)
                .flatMap(Optional::stream)
                .map(Line.Share::change)
                .toList();
        return Bound.of(edition, economy, changes);
    }
}
