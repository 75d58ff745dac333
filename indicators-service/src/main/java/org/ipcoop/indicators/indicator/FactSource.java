package org.ipcoop.indicators.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.revision.DataRevision;

/**
 * Where facts are read from, as tables for a from-clause with the columns of total: the fewest rows that still tell what a
 * question asks.
 */
sealed interface FactSource {
    /** Rows to add up, {@code contributors} telling how many facts stand behind each. */
    String sums();

    /** Rows of single activities, with how exact they are. */
    String facts();

    /** The parameters of either table. */
    List<Object> parameters();

    /** The source for a term and a selection. */
    static FactSource of(Term term, Selection selection) {
        DataRevision past = selection.past();
        if (past != null) {
            return new Past(past);
        }
        Set<String> dimensions = dimensions(term, selection);
        boolean sums = term.reducedBy() == Reduction.SUM || term.reducedBy() == Reduction.PROVINCES;
        boolean halves = selection.periods().stream().allMatch(period -> halvesOfMonths(period.days()))
                && halvesOfMonths(selection.days());
        return sums && halves && dimensions.size() < 2
                ? new Margins(dimensions.stream().findFirst().orElse(""))
                : new Totals();
    }

    private static Set<String> dimensions(Term term, Selection selection) {
        Set<String> used = new TreeSet<>(term.filters().keySet());
        used.addAll(selection.filters().keySet());
        used.addAll(selection.by());
        used.removeIf(dimension -> !Measures.carries(term.measure(), dimension));
        if (term.reducedBy() == Reduction.PROVINCES) {
            used.add("province");
        }
        Set<String> dimensions = new TreeSet<>();
        used.forEach(dimension -> dimensions.add(Dimension.listedAs(dimension)));
        return dimensions;
    }

    private static boolean halvesOfMonths(DateRange days) {
        LocalDate after = days.openEnd() ? DateRange.EVER.start() : days.end().plusDays(1);
        return List.of(1, 15).contains(days.start().getDayOfMonth())
                && List.of(1, 15).contains(after.getDayOfMonth());
    }

    /** The sums by every dimension, up to date with the facts. */
    record Totals() implements FactSource {
        @Override
        public String sums() {
            return "total";
        }

        @Override
        public String facts() {
            return "current_fact";
        }

        @Override
        public List<Object> parameters() {
            return List.of();
        }
    }

    /** The facts of the revisions that were valid at a past state of the data. */
    record Past(DataRevision then) implements FactSource {
        private static final String VALID_THEN = """
                (select f.*, 1 as contributors
                 from fact f join activity_version v on v.activity_id = f.activity_id and v.revision = f.revision
                 where v.from_revision <= ? and (v.to_revision is null or v.to_revision > ?))""";

        @Override
        public String sums() {
            return VALID_THEN;
        }

        @Override
        public String facts() {
            return VALID_THEN;
        }

        @Override
        public List<Object> parameters() {
            return List.of(then.revision(), then.revision());
        }
    }

    /** The sums by one dimension and halves of months, and what has changed since they were last brought up to date. */
    record Margins(String dimension) implements FactSource {
        private static final Map<String, String> COLUMNS =
                Map.of("province", "province", "area", "area", "type", "activity_type", "org", "organisation");

        private static final String STORED = """
                select measure, half_month as day, sample, %1$s as dims, %2$s value, contributors, abouts, overs, nearlies,
                  unders
                from margin where dimension = '%3$s'""";
        /** Few versions; the offset keeps the planner from reading all facts in search of theirs. */
        private static final String CHANGED = """
                select f.measure, f.day, f.sample, f.dims, f.province, f.area, f.activity_type, f.organisation,
                  c.sign * f.value, c.sign,
                  case when f.qualifier = 'ABOUT' then c.sign else 0 end,
                  case when f.qualifier = 'OVER' then c.sign else 0 end,
                  case when f.qualifier = 'NEARLY' then c.sign else 0 end,
                  case when f.qualifier = 'UNDER' then c.sign else 0 end
                from (
                  select activity_id, revision, 1 as sign from activity_version
                  where from_revision > margin_revision() and to_revision is null
                  union all
                  select activity_id, revision, -1 from activity_version
                  where from_revision <= margin_revision() and to_revision > margin_revision()) c
                cross join lateral (
                  select * from fact where activity_id = c.activity_id and revision = c.revision offset 0) f""";

        /** What has no code in the dimension is in no margin of it: it is all, less what has one. */
        private static final String UNCODED = """
                select measure, half_month, sample, '{}'::jsonb, '', '', '', '', value, contributors, abouts, overs, nearlies,
                  unders
                from margin where dimension = ''
                union all
                select measure, half_month, sample, '{}'::jsonb, '', '', '', '', -value, -contributors, -abouts, -overs,
                  -nearlies, -unders
                from margin where dimension = '%s'""";

        @Override
        public String sums() {
            boolean further = !dimension.isEmpty() && !COLUMNS.containsKey(dimension);
            StringBuilder columns = new StringBuilder();
            for (String name : List.of("province", "area", "type", "org")) {
                columns.append(name.equals(dimension) ? "code" : "''")
                        .append(" as ")
                        .append(COLUMNS.get(name))
                        .append(", ");
            }
            String dims = further ? "jsonb_build_object('" + dimension + "', code)" : "'{}'::jsonb";
            String stored = STORED.formatted(dims, columns, dimension);
            return "(" + stored + " union all " + (further ? UNCODED.formatted(dimension) + " union all " : "")
                    + CHANGED + ")";
        }

        @Override
        public String facts() {
            return "current_fact";
        }

        @Override
        public List<Object> parameters() {
            return List.of();
        }
    }
}
