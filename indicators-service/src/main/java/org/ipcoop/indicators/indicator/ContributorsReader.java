package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.indicator.Contributor.Member;
import org.ipcoop.indicators.indicator.Contributor.Share;
import org.ipcoop.indicators.indicator.Contributor.Title;
import org.jspecify.annotations.Nullable;

/** Reads which activities a number is made of, and what each adds to its terms. */
@ApplicationScoped
class ContributorsReader {
    private static final TypeReference<List<Member>> MEMBERS = new TypeReference<>() {};

    /** In the order of days, then ids: a member counts for the first activity that names it. */
    private static final String PAGE = """
            with named as (%s),
            counted as (select named.*, case strand %s end as counted from named),
            share as (
              select activity_id, revision, min(day) as day, bool_or(sample) as sample,
                %s, %s
              from counted group by activity_id, revision),
            page as (
              select s.*, v.activity_type, v.status, v.snapshot
              from share s join activity_version v on v.activity_id = s.activity_id and v.revision = s.revision
              where (s.day, s.activity_id) > (?, ?)
              order by s.day, s.activity_id
              limit ?)
            select (select count(*) from share) as total, page.*, snapshot -> 'title' ->> 'vi' as vi,
              snapshot -> 'title' ->> 'en' as en, snapshot ->> 'reportingOrganisation' as organisation,
              (snapshot -> 'actual' ->> 'end')::date as actual_end
            from (select 1) one left join page on true
            order by day, activity_id
            """;

    private static final String NAMED = """
            select '%s' as side, %d as strand, ?::numeric as factor, t.activity_id, t.revision, t.day, %s as member, sum(t.value) as value,
              string_agg(distinct t.qualifier, ',') as qualifiers, bool_or(t.sample) as sample
            from %s t where %s group by 1, 2, 3, 4, 5, 6, 7""";
    private static final String SHARE = """
            sum(counted * factor) filter (where side = '%1$s') as value_%1$s, count(*) filter (where side = '%1$s') as rows_%1$s,
                string_agg(qualifiers, ',') filter (where side = '%1$s') as qualifiers_%1$s,
                jsonb_agg(jsonb_build_object('code', member, 'value', trim_scale(value), 'counted', counted > 0)
                  order by member) filter (where side = '%1$s' and member <> '') as members_%1$s""";

    private final ObjectMapper json;

    ContributorsReader(ObjectMapper json) {
        this.json = json;
    }

    /** The place behind which a page begins. */
    record After(LocalDate day, UUID activity) {
        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** Up to as many contributors as asked for, and how many there are in all. */
    record Found(List<Contributor> items, long total) {
        static final Found NONE = new Found(List.of(), 0);
    }

    /** The contributors of the question's one part, in the order of days and ids. */
    Found read(Connection connection, CellQuestion question, After after, int limit) throws SQLException {
        Part part = question.query().parts().getFirst();
        List<Side> sides = new ArrayList<>();
        add("N", part.numerator(), question, sides);
        add("D", part.denominator(), question, sides);
        if (sides.isEmpty()) {
            return Found.NONE;
        }
        String sql = PAGE.formatted(named(sides), counted(sides), SHARE.formatted("N"), SHARE.formatted("D"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Side side : sides) {
                statement.setBigDecimal(at++, side.strand().factor());
                at = side.conditions().bind(statement, at);
            }
            statement.setObject(at++, after.day());
            statement.setObject(at++, after.activity());
            statement.setInt(at, limit);
            return found(statement, part);
        }
    }

    /** A strand of the numerator or the denominator, and which facts it has. */
    private record Side(String name, Strand<Leaf.Facts> strand, Conditions conditions) {}

    /** Below the line, a filter on what a measure doesn't carry leaves it whole. */
    private static void add(String name, @Nullable Expression side, CellQuestion question, List<Side> sides) {
        for (Strand<Leaf.Facts> strand : Strand.ofActivities(side)) {
            Term term = Term.of(strand.leaf());
            question.selection(strand.back())
                    .map(selection -> name.equals("D") ? selection.carriedBy(term.measure()) : selection)
                    .map(selection -> new Side(name, strand, new Conditions(term, selection)))
                    .ifPresent(sides::add);
        }
    }

    private static String named(List<Side> sides) {
        return IntStream.range(0, sides.size())
                .mapToObj(at -> {
                    Side side = sides.get(at);
                    String member = switch (side.strand().leaf().reduction()) {
                        case SUM -> "''::text";
                        case DISTINCT, WEIGHTED_MEDIAN -> "t.member";
                        case PROVINCES -> "t.province";
                    };
                    Conditions conditions = side.conditions();
                    return NAMED.formatted(
                            side.name(), at, member, conditions.source().facts(), conditions.sql());
                })
                .collect(Collectors.joining(" union all "));
    }

    private static String counted(List<Side> sides) {
        return IntStream.range(0, sides.size())
                .mapToObj(at -> "when %d then %s"
                        .formatted(at, counted(sides.get(at).strand().leaf().reduction())))
                .collect(Collectors.joining(" "));
    }

    /** What a row adds to the number that {@link Reducer} makes of all of them. */
    private static String counted(Reduction reduction) {
        return switch (reduction) {
            case SUM -> "value";
            case DISTINCT -> """
                case when member = '' then value
                  when row_number() over (partition by strand, member order by day, activity_id) = 1 then 1 else 0 end""";
            case PROVINCES -> """
                case when member <> '' and value > 0 and sum(value) over (partition by strand, member) > 0
                  and row_number() over (partition by strand, member, value > 0 order by day, activity_id) = 1
                  then 1 else 0 end""";
            case WEIGHTED_MEDIAN -> "null::numeric";
        };
    }

    private Found found(PreparedStatement statement, Part part) throws SQLException {
        List<Contributor> items = new ArrayList<>();
        long total = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                total = row.getLong("total");
                if (row.getString("activity_id") != null) {
                    items.add(contributor(row, part));
                }
            }
        }
        return new Found(items, total);
    }

    private Contributor contributor(ResultSet row, Part part) throws SQLException {
        BigDecimal factor = part.denominator() == null ? part.factor() : BigDecimal.ONE;
        return new Contributor(
                row.getObject("activity_id", UUID.class),
                row.getInt("revision"),
                new Title(row.getString("vi"), row.getString("en")),
                row.getString("activity_type"),
                row.getString("organisation"),
                row.getString("status"),
                row.getObject("day", LocalDate.class),
                row.getObject("actual_end", LocalDate.class),
                row.getBoolean("sample"),
                share(row, "n", factor),
                share(row, "d", BigDecimal.ONE),
                Qualifiers.of(qualifiers(row, "n"), qualifiers(row, "d")));
    }

    private @Nullable Share share(ResultSet row, String side, BigDecimal factor) throws SQLException {
        if (row.getInt("rows_" + side) == 0) {
            return null;
        }
        @Nullable BigDecimal value = row.getBigDecimal("value_" + side);
        return new Share(
                value == null ? null : Result.plain(value.multiply(factor)), members(row.getString("members_" + side)));
    }

    private List<Member> members(@Nullable String text) {
        try {
            return text == null ? List.of() : json.readValue(text, MEMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("members are built as JSON", e);
        }
    }

    private static Set<String> qualifiers(ResultSet row, String side) throws SQLException {
        String text = row.getString("qualifiers_" + side);
        return text == null
                ? Set.of()
                : Set.copyOf(List.of(text.split(",")).stream().distinct().toList());
    }
}
