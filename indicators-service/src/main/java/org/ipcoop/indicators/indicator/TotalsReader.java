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
import org.ipcoop.indicators.indicator.FactSource.Margins;
import org.ipcoop.indicators.indicator.FactSource.Past;
import org.ipcoop.indicators.indicator.FactSource.Totals;
import org.ipcoop.indicators.indicator.TermFacts.Place;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.revision.DataRevision;
import org.jspecify.annotations.Nullable;

/** Reads what a term's numbers are made of, from the table that has the fewest rows. */
@ApplicationScoped
class TotalsReader {
    private static final String TOTALS = """
            select p.code, %s sum(t.value) as value,
              coalesce(sum(t.contributors) filter (where t.sample), 0) > 0 as sample
            from unnest(?::text[], ?::text[]::date[], ?::text[]::date[]) as p(code, first, last)
            join %s t on t.day between p.first and p.last
            where %s
            group by %4$s
            having sum(t.contributors) <> 0
            order by %4$s
            """;
    private static final String COUNTED_QUALIFIERS = """
            select p.code, %s unnest(array_remove(array[
              case when sum(t.abouts) > 0 then 'ABOUT' end, case when sum(t.overs) > 0 then 'OVER' end,
              case when sum(t.nearlies) > 0 then 'NEARLY' end, case when sum(t.unders) > 0 then 'UNDER' end], null)) as qualifier
            from unnest(?::text[], ?::text[]::date[], ?::text[]::date[]) as p(code, first, last)
            join %s t on t.day between p.first and p.last
            where %s
            group by %s
            """;
    private static final String DAYS = """
            select min(half_month), max(half_month) from (
              select date_trunc('month', t.day)::date + case when extract(day from t.day) < 15 then 0 else 14 end as half_month
              from %s t where t.measure = any(?) and (? or not t.sample)
              group by t.measure, half_month having sum(t.contributors) <> 0) halves
            """;
    private static final String QUALIFIERS = """
            select distinct p.code, %s t.qualifier
            from unnest(?::text[], ?::text[]::date[], ?::text[]::date[]) as p(code, first, last)
            join %s t on t.day between p.first and p.last
            where t.qualifier is not null and %s
            """;

    /** First days of the first and the last half month in which any of the measures has facts; empty where there is none. */
    Optional<DateRange> days(
            Connection connection, Collection<String> measures, boolean samples, @Nullable DataRevision past)
            throws SQLException {
        FactSource source = past == null ? new Margins("") : new Past(past);
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
        String sql = qualifiersSql(
                conditions, keyColumns(term, selection.by()), 1 + selection.by().size());
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

    private static String qualifiersSql(Conditions conditions, String columns, int groups) {
        return switch (conditions.source()) {
            case Margins margins ->
                COUNTED_QUALIFIERS.formatted(columns, margins.sums(), conditions.sql(), ordinals(groups));
            case Totals totals -> QUALIFIERS.formatted(columns, totals.facts(), conditions.sql());
            case Past past -> QUALIFIERS.formatted(columns, past.facts(), conditions.sql());
        };
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
