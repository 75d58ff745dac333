package org.ipcoop.indicators.projection;

import static org.ipcoop.indicators.projection.KeyColumns.array;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What completed activities report, line by line: sums by the year they ended in, the activities that add most, and what
 * activities have in common that may have reported one thing twice. From the facts of single activities, as of a revision.
 */
@ApplicationScoped
public class CompletedResults {
    /** An activity reports a result at the revision that was valid then, split over provinces, areas and sectors. */
    private static final String COUNTED = """
            with asked as (
              select * from unnest(?::int[], ?::text[], ?::text[], ?::text[]::jsonb[], ?::text[]::date[], ?::text[]::date[])
                as asked(line, measure, activity_type, dims, first_day, last_day)),
            counted as (
              select a.line, f.activity_id, f.revision, f.day, f.organisation, f.sample,
                coalesce(f.dims ->> 'right', '') as ip_right, coalesce(f.dims ->> 'route', '') as route,
                sum(f.value) as value, min(f.qualifier) as one_qualifier, max(f.qualifier) as other_qualifier
              from asked a
              join fact f on f.measure = a.measure and f.day between a.first_day and a.last_day and f.dims @> a.dims
                and a.activity_type in ('', f.activity_type)
              join activity_version v on v.activity_id = f.activity_id and v.revision = f.revision
              where v.from_revision <= ? and (v.to_revision is null or v.to_revision > ?) and (? or not f.sample)
              group by 1, 2, 3, 4, 5, 6, 7, 8)
            """;

    private static final String SUMS = COUNTED + """
            select line, extract(year from day)::int as year, trim_scale(sum(value)) as value,
              count(distinct activity_id) as activities, count(distinct activity_id) filter (where sample) as samples
            from counted group by 1, 2 order by 1, 2
            """;

    private static final String LARGEST = COUNTED + """
            , placed as (
              select line, activity_id, revision, day, organisation, sample, trim_scale(sum(value)) as value,
                case when min(one_qualifier) = max(other_qualifier) then min(one_qualifier)
                  when min(one_qualifier) is not null then 'ABOUT' end as qualifier,
                row_number() over (partition by line order by sum(value) desc, day, activity_id) as place
              from counted group by 1, 2, 3, 4, 5, 6)
            select p.*, v.snapshot -> 'title' ->> 'vi' as vi, v.snapshot -> 'title' ->> 'en' as en
            from placed p join activity_version v on v.activity_id = p.activity_id and v.revision = p.revision
            where place <= ? order by line, place
            """;

    private static final String SHARED = COUNTED + """
            , concerned as (
              select c.line, c.activity_id, c.day, c.organisation, c.ip_right, c.route, c.value, v.snapshot
              from counted c
              join activity_version v on v.activity_id = c.activity_id and v.revision = c.revision
              where c.value > 0),
            named as (
              select line, activity_id, day, ip_right, route, value, 'TAX_CODE' as kind, it #>> '{}' as code
              from concerned, jsonb_path_query(snapshot, '$.result.enterpriseTaxCodes[*]') as it
              union
              select line, activity_id, day, ip_right, route, value, 'PARTICIPANT', it #>> '{}'
              from concerned, jsonb_path_query(snapshot, '$.participatingOrganisations[*].organisation') as it
              union
              select line, activity_id, day, ip_right, route, value, 'ORGANISATION', organisation
              from concerned)
            select line, extract(year from day)::int as year, ip_right, route, kind, code, count(*) as activities,
              trim_scale(sum(value)) as value, trim_scale(sum(value) - max(value)) as twice_at_most,
              (array_agg(activity_id order by value desc, day, activity_id))[1:?] as largest, count(*) over () as shared
            from named group by 1, 2, 3, 4, 5, 6 having count(*) > 1
            order by line, year, array_position(array['TAX_CODE', 'PARTICIPANT', 'ORGANISATION'], kind), ip_right, route,
              twice_at_most desc, code
            limit ?
            """;

    /** What a line counts, and the days on which the activities ended; a line may count several results together. */
    public record Asked(int line, ReportedResult result, LocalDate from, LocalDate to) {}

    /** Which activities count: as they stood at a revision, with those of sample organisations or without. */
    public record Selected(long revision, boolean samples) {}

    /** What a line comes to in a calendar year. */
    public record YearSum(int line, int year, BigDecimal value, int activities, int samples) {}

    /** An activity and what it adds to a line; numbers inexact in different ways add up to one that is "about". */
    public record Reporter(
            int line,
            UUID activity,
            int revision,
            LocalDate day,
            String organisation,
            boolean sample,
            BigDecimal value,
            @Nullable String qualifier,
            @Nullable String vi,
            @Nullable String en) {}

    /** What several activities have in common. */
    public enum Common {
        /** An enterprise both supported, by its tax code. */
        TAX_CODE,
        /** An organisation that takes part in both. */
        PARTICIPANT,
        /** The organisation that reported both. */
        ORGANISATION
    }

    /**
     * Activities of one year that report the same right by the same route and have something in common.
     *
     * @param value what they report together
     * @param twiceAtMost all but the largest of them: what is counted twice if all of it is in that one already
     */
    public record Overlap(
            int line,
            int year,
            String right,
            String route,
            Common common,
            String code,
            int activities,
            BigDecimal value,
            BigDecimal twiceAtMost,
            List<UUID> largest) {}

    /** Overlaps, and how many there are in all. */
    public record Overlaps(List<Overlap> items, int total) {}

    /** What each line comes to, year by year. */
    public List<YearSum> sums(Connection connection, List<Asked> asked, Selected selected) throws SQLException {
        try (PreparedStatement select = prepare(connection, SUMS, asked, selected);
                ResultSet row = select.executeQuery()) {
            List<YearSum> sums = new ArrayList<>();
            while (row.next()) {
                sums.add(sum(row));
            }
            return sums;
        }
    }

    /** The activities that add most to each line, so many of each at most; ties by day. */
    public List<Reporter> largest(Connection connection, List<Asked> asked, Selected selected, int most)
            throws SQLException {
        try (PreparedStatement select = prepare(connection, LARGEST, asked, selected, most);
                ResultSet row = select.executeQuery()) {
            List<Reporter> reporters = new ArrayList<>();
            while (row.next()) {
                reporters.add(reporter(row));
            }
            return reporters;
        }
    }

    /** What activities of a line have in common: the first so many, each with its so many largest activities. */
    public Overlaps overlaps(Connection connection, List<Asked> asked, Selected selected, int activities, int most)
            throws SQLException {
        try (PreparedStatement select = prepare(connection, SHARED, asked, selected, activities, most);
                ResultSet row = select.executeQuery()) {
            List<Overlap> overlaps = new ArrayList<>();
            int total = 0;
            while (row.next()) {
                overlaps.add(overlap(row));
                total = row.getInt("shared");
            }
            return new Overlaps(overlaps, total);
        }
    }

    @SuppressWarnings("NullAway") // no type is an empty text
    private static PreparedStatement prepare(
            Connection connection, String sql, List<Asked> asked, Selected selected, int... more) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        int at = 1;
        array(select, at++, "int4", asked, Asked::line);
        array(select, at++, "text", asked, it -> it.result().measure().code());
        array(select, at++, "text", asked, CompletedResults::type);
        array(select, at++, "text", asked, it -> KeyColumns.json(it.result().dims()));
        array(select, at++, "text", asked, it -> it.from().toString());
        array(select, at++, "text", asked, it -> it.to().toString());
        select.setLong(at++, selected.revision());
        select.setLong(at++, selected.revision());
        select.setBoolean(at++, selected.samples());
        for (int number : more) {
            select.setInt(at++, number);
        }
        return select;
    }

    private static String type(Asked asked) {
        @Nullable ActivityType type = asked.result().type();
        return type == null ? "" : type.name();
    }

    private static YearSum sum(ResultSet row) throws SQLException {
        return new YearSum(
                row.getInt("line"),
                row.getInt("year"),
                Fact.plain(row.getBigDecimal("value")),
                row.getInt("activities"),
                row.getInt("samples"));
    }

    private static Reporter reporter(ResultSet row) throws SQLException {
        return new Reporter(
                row.getInt("line"),
                row.getObject("activity_id", UUID.class),
                row.getInt("revision"),
                row.getObject("day", LocalDate.class),
                row.getString("organisation"),
                row.getBoolean("sample"),
                Fact.plain(row.getBigDecimal("value")),
                row.getString("qualifier"),
                row.getString("vi"),
                row.getString("en"));
    }

    private static Overlap overlap(ResultSet row) throws SQLException {
        Array largest = row.getArray("largest");
        return new Overlap(
                row.getInt("line"),
                row.getInt("year"),
                row.getString("ip_right"),
                row.getString("route"),
                Common.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getInt("activities"),
                Fact.plain(row.getBigDecimal("value")),
                Fact.plain(row.getBigDecimal("twice_at_most")),
                Arrays.stream((UUID[]) largest.getArray()).toList());
    }
}
