package org.ipcoop.indicators.gii.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Standing;
import org.ipcoop.indicators.projection.CompletedResults;
import org.ipcoop.indicators.projection.CompletedResults.Asked;
import org.ipcoop.indicators.projection.CompletedResults.Reporter;
import org.ipcoop.indicators.projection.CompletedResults.Selected;
import org.ipcoop.indicators.projection.CompletedResults.YearSum;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** Holds the results of activities, as they stood at a revision of the data, against an edition. */
@ApplicationScoped
public class Attributions {
    private static final int MOST_ACTIVITIES = 20;
    private static final int MOST_OVERLAPS = 50;

    private final CompletedResults results;

    Attributions(CompletedResults results) {
        this.results = results;
    }

    /** The attribution, read in the caller's snapshot; 404 where the edition has no such economy. */
    public Attribution of(
            Connection connection, Edition edition, AttributionQuery query, DataRevision known, Language language)
            throws SQLException {
        int economy = edition.grid().position(Standing.VIET_NAM);
        Selected selected = new Selected(known.revision(), query.samples());
        List<LinkedIndicator> indicators = LinkedIndicator.of(edition, economy);
        return Attribution.of(
                edition,
                economy,
                lines(connection, indicators, gdp(edition, economy), query, selected),
                overlaps(connection, edition, indicators, gdp(edition, economy), query, selected),
                query,
                known,
                language);
    }

    private static double gdp(Edition edition, int economy) {
        @Nullable Double gdp = edition.grid().economy(economy).gdpPppBn();
        return gdp == null ? Double.NaN : gdp;
    }

    private List<Line> lines(
            Connection connection,
            List<LinkedIndicator> indicators,
            double gdp,
            AttributionQuery query,
            Selected selected)
            throws SQLException {
        List<Asked> asked = new ArrayList<>();
        List<Asked> applications = new ArrayList<>();
        for (LinkedIndicator indicator : indicators) {
            asked.addAll(indicator.asked(query.ended()));
            applications.addAll(indicator.askedForApplications(query.ended()));
        }
        Map<Integer, List<YearSum>> sums =
                results.sums(connection, asked, selected).stream().collect(Collectors.groupingBy(YearSum::line));
        Map<Integer, List<Reporter>> reporters = results.largest(connection, asked, selected, MOST_ACTIVITIES).stream()
                .collect(Collectors.groupingBy(Reporter::line));
        Map<Integer, Integer> applicants = results.sums(connection, applications, selected).stream()
                .collect(Collectors.groupingBy(YearSum::line, Collectors.summingInt(YearSum::activities)));
        return indicators.stream()
                .map(indicator -> new Line(
                        indicator,
                        sums.getOrDefault(indicator.node(), List.of()),
                        reporters.getOrDefault(indicator.node(), List.of()),
                        applicants.getOrDefault(indicator.node(), 0),
                        gdp))
                .toList();
    }

    /** Only of what is counted: that several activities are linked to a survey is no double counting. */
    private Overlaps overlaps(
            Connection connection,
            Edition edition,
            List<LinkedIndicator> indicators,
            double gdp,
            AttributionQuery query,
            Selected selected)
            throws SQLException {
        List<Asked> counted = indicators.stream()
                .filter(indicator -> indicator.unquantified(gdp) == null)
                .flatMap(indicator -> indicator.asked(query.ended()).stream())
                .toList();
        return Overlaps.of(edition, results.overlaps(connection, counted, selected, MOST_ACTIVITIES, MOST_OVERLAPS));
    }
}
