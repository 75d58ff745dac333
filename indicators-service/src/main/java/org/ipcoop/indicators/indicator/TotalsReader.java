package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ipcoop.indicators.indicator.TermFacts.Place;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.revision.DataRevision;
import org.jspecify.annotations.Nullable;

/** Reads the tables of projection: totals for the numbers, current facts only for how exact they are. */
@ApplicationScoped
class TotalsReader {
    private static final String TOTALS = """
            select p.code, %s sum(t.value) as value, bool_or(t.sample) as sample
            from unnest(?::text[], ?::text[]::date[], ?::text[]::date[]) as p(code, first, last)
            join %s t on t.day between p.first and p.last
            where %s
            group by %4$s
            order by %4$s
            """;
    private static final String DAYS =
            "select min(day), max(day) from %s t where measure = any(?) and (? or not sample)";
    private static final String QUALIFIERS = """
            select distinct p.code, %s t.qualifier
            from unnest(?::text[], ?::text[]::date[], ?::text[]::date[]) as p(code, first, last)
            join %s t on t.day between p.first and p.last
            where t.qualifier is not null and %s
            """;

    /** First and last day with a fact of any of the measures; empty where there is none. */
    Optional<DateRange> days(
            Connection connection, Collection<String> measures, boolean samples, @Nullable DataRevision past)
            throws SQLException {
        FactSource source = new FactSource(past);
        try (var statement = connection.prepareStatement(DAYS.formatted(source.sums()))) {
            int at = 1;
            for (Object parameter : source.parameters()) {
                Conditions.bind(statement, at++, parameter);
            }
            statement.setArray(at++, connection.createArrayOf("text", measures.toArray()));
            statement.setBoolean(at, samples);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                @Nullable LocalDate first = row.getObject(1, LocalDate.class);
                @Nullable LocalDate last = row.getObject(2, LocalDate.class);
                return first == null || last == null ? Optional.empty() : Optional.of(new DateRange(first, last));
            }
        }
    }

    /** What there is for a term, added up as far as its reduction allows. */
    TermFacts read(Connection connection, Term term, Selection selection) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        boolean sample = false;
        try (PreparedStatement statement = totals(connection, term, selection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                cells.add(cell(rows, term, selection.by().size()));
                sample |= rows.getBoolean("sample");
            }
        }
        return new TermFacts(
                cells,
                qualifiers(connection, term, selection),
                sample,
                dimension -> Measures.carries(term.measure(), dimension));
    }

    private static PreparedStatement totals(Connection connection, Term term, Selection selection) throws SQLException {
        Conditions conditions = new Conditions(term, selection);
        int groups = 1 + selection.by().size() + (term.reducedBy().needsMembers() ? 1 : 0);
        String columns = keyColumns(term, selection.by())
                + switch (term.reducedBy()) {
                    case SUM -> "";
                    case DISTINCT, WEIGHTED_MEDIAN -> "t.member, ";
                    case PROVINCES -> "t.province, ";
                };
        return conditions.prepare(
                connection, TOTALS.formatted(columns, conditions.source().sums(), conditions.sql(), ordinals(groups)));
    }

    private static Cell cell(ResultSet row, Term term, int dimensions) throws SQLException {
        String member = term.reducedBy().needsMembers() ? row.getString(dimensions + 2) : "";
        return new Cell(row.getString(1), key(row, dimensions), member, row.getBigDecimal("value"));
    }

    private static Map<Place, Set<String>> qualifiers(Connection connection, Term term, Selection selection)
            throws SQLException {
        Conditions conditions = new Conditions(term, selection);
        String sql = QUALIFIERS.formatted(
                keyColumns(term, selection.by()), conditions.source().facts(), conditions.sql());
        Map<Place, Set<String>> qualifiers = new HashMap<>();
        try (PreparedStatement statement = conditions.prepare(connection, sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Place place =
                        new Place(rows.getString(1), key(rows, selection.by().size()));
                qualifiers.computeIfAbsent(place, found -> new TreeSet<>()).add(rows.getString("qualifier"));
            }
        }
        return qualifiers;
    }

    private static List<String> key(ResultSet row, int dimensions) throws SQLException {
        List<String> key = new ArrayList<>(dimensions);
        for (int i = 0; i < dimensions; i++) {
            key.add(row.getString(i + 2));
        }
        return key;
    }

    private static String keyColumns(Term term, List<String> by) {
        StringBuilder columns = new StringBuilder();
        by.forEach(dimension ->
                columns.append(Dimension.sql(term.measure(), dimension)).append(", "));
        return columns.toString();
    }

    private static String ordinals(int count) {
        StringBuilder ordinals = new StringBuilder("1");
        for (int i = 2; i <= count; i++) {
            ordinals.append(", ").append(i);
        }
        return ordinals.toString();
    }
}
