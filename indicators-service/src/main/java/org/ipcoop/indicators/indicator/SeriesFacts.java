package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipcoop.indicators.indicator.TermFacts.Place;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.series.SeriesCell;
import org.ipcoop.indicators.series.SeriesQuery;
import org.ipcoop.indicators.series.SeriesReader;
import org.ipcoop.indicators.series.SeriesShape;

/** Reads outside series as leaves of an expression. A period has what was observed of just its days, or the latest within it. */
@ApplicationScoped
class SeriesFacts {
    private final SeriesReader series;

    SeriesFacts(SeriesReader series) {
        this.series = series;
    }

    /** Everything observed of the leaf, of whatever days: what a series lacks is asked for with it. */
    List<SeriesCell> all(Connection connection, Leaf.Observed leaf, long atRevision) throws SQLException {
        return series.shape(connection, leaf.data().code(), atRevision)
                        .filter(shape -> shape.dimensions()
                                .containsAll(leaf.data().filters().keySet()))
                        .isEmpty()
                ? List.of()
                : series.read(connection, query(leaf, leaf.data().filters(), List.of(), atRevision));
    }

    /**
     * What was observed for the selection.
     *
     * @param whole whether a filter on a dimension that the series lacks leaves it whole, as a denominator, or without anything
     */
    TermFacts read(Connection connection, Leaf.Observed leaf, Selection selection, long atRevision, boolean whole)
            throws SQLException {
        Optional<SeriesShape> shape = series.shape(connection, leaf.data().code(), atRevision);
        List<String> dimensions = shape.map(SeriesShape::dimensions).orElse(List.of());
        Map<String, List<String>> filters = new LinkedHashMap<>(selection.filters());
        boolean lacking = filters.keySet().retainAll(dimensions);
        filters.putAll(leaf.data().filters());
        if (shape.isEmpty() || (lacking && !whole) || !dimensions.containsAll(filters.keySet())) {
            return facts(leaf, selection, dimensions, List.of());
        }
        List<String> by = selection.by().stream().filter(dimensions::contains).toList();
        return facts(leaf, selection, dimensions, series.read(connection, query(leaf, filters, by, atRevision)));
    }

    private static SeriesQuery query(
            Leaf.Observed leaf, Map<String, List<String>> filters, List<String> by, long atRevision) {
        return new SeriesQuery(leaf.data().code(), filters, by, DateRange.EVER, atRevision);
    }

    private static TermFacts facts(
            Leaf.Observed leaf, Selection selection, List<String> dimensions, List<SeriesCell> observed) {
        List<Cell> cells = new ArrayList<>();
        Map<Place, Set<String>> qualifiers = new HashMap<>();
        Set<Place> preliminary = new HashSet<>();
        for (Period period : selection.periods()) {
            for (SeriesCell cell : of(leaf, period.days(), observed)) {
                Place place = new Place(period.code(), key(selection.by(), dimensions, cell.key()));
                cells.add(new Cell(place.period(), place.key(), "", cell.value()));
                if (cell.qualifier() != null) {
                    qualifiers.put(place, Set.of(cell.qualifier()));
                }
                if (cell.preliminary()) {
                    preliminary.add(place);
                }
            }
        }
        return new TermFacts(cells, qualifiers, preliminary, false, dimensions::contains);
    }

    /** At most one for each key. */
    private static List<SeriesCell> of(Leaf.Observed leaf, DateRange days, List<SeriesCell> observed) {
        Map<List<String>, SeriesCell> found = new LinkedHashMap<>();
        for (SeriesCell cell : observed) {
            boolean fits = leaf.last() ? days.covers(cell.days()) : days.equals(cell.days());
            SeriesCell other = found.get(cell.key());
            if (fits
                    && (other == null
                            || !cell.days().end().isBefore(other.days().end()))) {
                found.put(cell.key(), cell);
            }
        }
        return List.copyOf(found.values());
    }

    private static List<String> key(List<String> by, List<String> dimensions, List<String> own) {
        List<String> key = new ArrayList<>(by.size());
        int next = 0;
        for (String dimension : by) {
            key.add(dimensions.contains(dimension) ? own.get(next++) : Measures.UNSPECIFIED);
        }
        return key;
    }
}
