package org.ipcoop.indicators.gii.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ipcoop.indicators.gii.ActivityLink;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.EditionGrid;
import org.ipcoop.indicators.gii.NodeFigures;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.projection.CompletedResults.Asked;
import org.ipcoop.indicators.projection.Measure;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of an edition that results of activities move, with what the edition says of the economy.
 *
 * @param node its position in the edition's grid, which is also its number as a line of {@link Asked}
 * @param value {@code NaN} where the economy has none
 */
record LinkedIndicator(
        int node,
        NodeFigures figures,
        ActivityLink link,
        double value,
        @Nullable Integer dataYear) {

    /** Every linked indicator of the edition, in the order of its tree. */
    static List<LinkedIndicator> of(Edition edition, int economy) {
        EditionGrid grid = edition.grid();
        return IntStream.range(0, grid.nodes().size())
                .filter(grid::isIndicator)
                .mapToObj(node -> of(grid, node, economy))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable LinkedIndicator of(EditionGrid grid, int node, int economy) {
        NodeFigures figures = grid.nodes().get(node);
        ActivityLink link = ActivityLink.of(figures);
        int year = grid.dataYears()[node][economy];
        return link == null
                ? null
                : new LinkedIndicator(node, figures, link, grid.values()[node][economy], year == 0 ? null : year);
    }

    /** Why its results cannot be turned into its unit; null where they can. */
    @Nullable
    Unquantified unquantified(double gdp) {
        return switch (link.denominator()) {
            case NONE -> Unquantified.NO_ARITHMETIC;
            case TRADE -> Unquantified.NO_TRADE_FIGURE;
            case PPP_GDP -> {
                if (Double.isNaN(value)) {
                    yield Unquantified.NO_VALUE;
                }
                yield gdp > 0 ? null : Unquantified.NO_GDP;
            }
        };
    }

    /** What to ask of the activities that ended in those days, or in its data year; nothing where that isn't known. */
    List<Asked> asked(@Nullable DateRange ended) {
        @Nullable DateRange days = ended == null ? ownYear() : ended;
        return days == null
                ? List.of()
                : link.results().stream()
                        .map(result -> new Asked(node, result, days.start(), days.end()))
                        .toList();
    }

    /** Whether it counts classes or designs, which an application may leave unsaid. */
    boolean looksIntoApplications() {
        return link.results().stream().anyMatch(result -> isDetail(result.measure()));
    }

    private static boolean isDetail(Measure measure) {
        return measure == Measure.FILING_CLASSES || measure == Measure.FILING_DESIGNS;
    }

    /** Of an indicator that counts what stands in applications: the same applications, whether or not that is stated. */
    List<Asked> askedForApplications(@Nullable DateRange ended) {
        List<Asked> applications = new ArrayList<>();
        for (Asked asked : asked(ended)) {
            if (isDetail(asked.result().measure())) {
                applications.add(new Asked(node, asked.result().in(Measure.FILINGS), asked.from(), asked.to()));
            }
        }
        return applications;
    }

    private @Nullable DateRange ownYear() {
        return dataYear == null ? null : new DateRange(LocalDate.of(dataYear, 1, 1), LocalDate.of(dataYear, 12, 31));
    }
}
