package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipcoop.indicators.expression.Expression.Series;
import org.ipcoop.indicators.indicator.TermFacts.Place;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.series.SeriesCell;
import org.ipcoop.indicators.series.SeriesQuery;
import org.ipcoop.indicators.series.SeriesReader;
import org.ipcoop.indicators.series.SeriesShape;
import org.ipcoop.indicators.series.SeriesSum;

/** Reads outside series as leaves of an expression. */
@ApplicationScoped
class SeriesFacts {
    private final SeriesReader series;

    SeriesFacts(SeriesReader series) {
        this.series = series;
    }

    /** What was observed of a series, and the dimensions it has. */
    record Summed(List<String> dimensions, List<SeriesSum> sums) {
        Map<List<String>, List<SeriesCell>> byKey() {
            Map<List<String>, List<SeriesCell>> cells = new LinkedHashMap<>();
            sums.forEach(sum -> cells.computeIfAbsent(sum.cell().key(), none -> new ArrayList<>())
                    .add(sum.cell()));
            return cells;
        }

        /** The number that the cell is, with its observations. */
        SeriesSum of(SeriesCell cell) {
            return sums.stream()
                    .filter(sum -> sum.cell().equals(cell))
                    .findFirst()
                    .orElseThrow();
        }

        /** The code of an observation in each dimension. */
        Map<String, String> codes(SeriesCell observation) {
            Map<String, String> codes = new LinkedHashMap<>();
            for (int i = 0; i < dimensions.size(); i++) {
                codes.put(dimensions.get(i), observation.key().get(i));
            }
            return codes;
        }
    }

    /** Everything observed of the series, of whatever days: what it lacks is asked for with it. */
    List<SeriesCell> all(Connection connection, Series data, long atRevision) throws SQLException {
        boolean fits = dimensions(connection, data, atRevision)
                .containsAll(data.filters().keySet());
        return fits
                ? series.read(
                        connection, new SeriesQuery(data.code(), data.filters(), List.of(), DateRange.EVER, atRevision))
                : List.of();
    }

    /** @param whole whether a filter on a dimension that the series lacks leaves it whole, as a denominator */
    TermFacts read(Connection connection, Leaf.Observed leaf, Selection selection, long atRevision, boolean whole)
            throws SQLException {
        List<String> dimensions = dimensions(connection, leaf.series(), atRevision);
        List<String> by = selection.by().stream().filter(dimensions::contains).toList();
        Map<List<String>, List<SeriesCell>> read = sums(connection, leaf.series(), by, selection, atRevision, whole)
                .byKey();
        Findings findings = new Findings();
        for (Period period : selection.periods()) {
            read.forEach((key, cells) -> {
                Place place = new Place(period.code(), key(selection.by(), by, key));
                add(findings, place, leaf.use(), Picked.of(leaf.use(), period.days(), cells));
            });
            if (read.isEmpty()) {
                findings.absent(period.code(), Set.of(Gap.NOT_OBSERVED));
            }
        }
        return findings.facts(false, dimensions::contains);
    }

    private static void add(Findings findings, Place place, Leaf.Use use, Picked picked) {
        if (picked.cells().isEmpty()) {
            findings.absent(place.period(), picked.gaps());
        }
        for (SeriesCell cell : picked.cells()) {
            findings.add(place, Picked.number(use, cell));
            findings.restsOn(place, cell);
            findings.lacks(place, picked.gaps());
        }
    }

    TermFacts read(Connection connection, Leaf.Weighed leaf, Selection selection, long atRevision, boolean whole)
            throws SQLException {
        List<Weighable> splits = splits(connection, leaf, selection, atRevision, whole);
        Findings findings = new Findings();
        for (Period period : selection.periods()) {
            Weighable split = Weighable.at(period.days(), splits);
            split.pairs(period.days()).forEach((key, pairs) -> {
                Place place = new Place(period.code(), key(selection.by(), split.by(), key));
                pairs.addTo(findings, place, leaf.products());
            });
            if (split.isHalf()) {
                findings.absent(period.code(), Set.of(Gap.NOT_OBSERVED));
            }
        }
        return findings.facts(false, splits.getFirst().by()::contains);
    }

    /**
     * Values and weights by all dimensions that both series have, and by those asked for only: where just totals are told, these
     * meet.
     */
    List<Weighable> splits(
            Connection connection, Leaf.Weighed leaf, Selection selection, long atRevision, boolean whole)
            throws SQLException {
        List<String> common = new ArrayList<>(dimensions(connection, leaf.values(), atRevision));
        common.retainAll(dimensions(connection, leaf.weights(), atRevision));
        List<String> asked = selection.by().stream().filter(common::contains).toList();
        List<Weighable> splits = new ArrayList<>();
        for (List<String> by : List.of(common, asked)) {
            Summed values = sums(connection, leaf.values(), by, selection, atRevision, whole);
            splits.add(new Weighable(by, values, sums(connection, leaf.weights(), by, selection, atRevision, whole)));
        }
        return splits;
    }

    /** What was observed for the selection, with the observations behind each number. */
    Summed sums(
            Connection connection, Series data, List<String> by, Selection selection, long atRevision, boolean whole)
            throws SQLException {
        List<String> dimensions = dimensions(connection, data, atRevision);
        Optional<Map<String, List<String>>> filters = selection.narrowed(data.filters(), dimensions, whole);
        if (filters.isEmpty()) {
            return new Summed(dimensions, List.of());
        }
        var query = new SeriesQuery(data.code(), filters.get(), by, DateRange.EVER, atRevision);
        return new Summed(dimensions, series.sums(connection, query));
    }

    private List<String> dimensions(Connection connection, Series data, long atRevision) throws SQLException {
        return series.shape(connection, data.code(), atRevision)
                .map(SeriesShape::dimensions)
                .orElse(List.of());
    }

    private static List<String> key(List<String> asked, List<String> by, List<String> codes) {
        return asked.stream()
                .map(dimension -> by.contains(dimension) ? codes.get(by.indexOf(dimension)) : Measures.UNSPECIFIED)
                .toList();
    }
}
