package org.ipcoop.indicators.margin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Owns margin: the sums by one dimension at a time that most questions are answered from. They follow the data revision by
 * revision; what they lack at any time is told by margin_state, so that readers add it and nothing waits for them.
 */
@ApplicationScoped
class MarginTable {
    private static final String REVISION = "select revision from margin_state";

    /** One replica at a time; the others find nothing to do. */
    private static final String LOCK = REVISION + " where revision < ? for update skip locked";

    /** Where a step ends: behind so many versions, or at the last revision asked for. */
    private static final String END = """
            select least(?, (select from_revision from activity_version where from_revision > ?
              order by from_revision offset ? limit 1))
            """;

    /** One pass over the facts for all dimensions; the further ones are taken apart after they have been added up. */
    private static final String ADD = """
            insert into margin as m (measure, dimension, half_month, code, sample, value, contributors,
              abouts, overs, nearlies, unders)
            with changed as (
              select f.measure, f.sample, f.province, f.area, f.activity_type as type, f.organisation as org, f.dims,
                date_trunc('month', f.day)::date + case when extract(day from f.day) < 15 then 0 else 14 end as half_month,
                c.sign, c.sign * f.value as value, f.qualifier
              from (
                select activity_id, revision, 1 as sign from activity_version
                where from_revision > ? and from_revision <= ? and (to_revision is null or to_revision > ?)
                union all
                select activity_id, revision, -1 from activity_version
                where from_revision <= ? and to_revision > ? and to_revision <= ?) c
              join fact f on f.activity_id = c.activity_id and f.revision = c.revision),
            summed as (
              select measure, half_month, sample, province, area, type, org, dims,
                case grouping(province, area, type, org, dims) when 15 then 'province' when 23 then 'area'
                  when 27 then 'type' when 29 then 'org' when 30 then 'dims' else '' end as dimension,
                sum(value) as value, sum(sign) as contributors,
                coalesce(sum(sign) filter (where qualifier = 'ABOUT'), 0) as abouts,
                coalesce(sum(sign) filter (where qualifier = 'OVER'), 0) as overs,
                coalesce(sum(sign) filter (where qualifier = 'NEARLY'), 0) as nearlies,
                coalesce(sum(sign) filter (where qualifier = 'UNDER'), 0) as unders
              from changed
              group by measure, half_month, sample, grouping sets ((), (province), (area), (type), (org), (dims)))
            select measure, dimension, half_month, coalesce(province, area, type, org, ''), sample, value, contributors,
              abouts, overs, nearlies, unders
            from summed where dimension <> 'dims'
            union all
            select measure, d.key, half_month, d.value, sample, sum(s.value), sum(contributors),
              sum(abouts), sum(overs), sum(nearlies), sum(unders)
            from summed s cross join lateral jsonb_each_text(s.dims) d
            where dimension = 'dims'
            group by measure, d.key, half_month, d.value, sample
            on conflict (measure, dimension, half_month, code, sample) do update set
              value = trim_scale(m.value + excluded.value),
              contributors = m.contributors + excluded.contributors,
              abouts = m.abouts + excluded.abouts,
              overs = m.overs + excluded.overs,
              nearlies = m.nearlies + excluded.nearlies,
              unders = m.unders + excluded.unders
            """;

    private static final long NONE = Long.MIN_VALUE;
    private static final String MOVE = "update margin_state set revision = ?";

    /** The revision of the data that the margins are of. */
    long revision(Connection connection) throws SQLException {
        return number(connection, REVISION);
    }

    /** The same, waiting for a step in hand and letting no other begin until the transaction ends. */
    long hold(Connection connection) throws SQLException {
        return number(connection, REVISION + " for update");
    }

    /**
     * Takes one step of about so many versions in the caller's transaction, towards a revision that is committed; false where
     * there was none to take. What was valid at a committed revision never changes, so the step needs no snapshot.
     */
    boolean step(Connection connection, int versions, long upTo) throws SQLException {
        long from;
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, upTo);
            from = only(lock);
        }
        if (from == NONE) {
            return false;
        }
        long to;
        try (PreparedStatement end = connection.prepareStatement(END)) {
            end.setLong(1, upTo);
            end.setLong(2, from);
            end.setInt(3, versions);
            to = only(end);
        }
        add(connection, from, to);
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setLong(1, to);
            move.executeUpdate();
        }
        return true;
    }

    private static void add(Connection connection, long from, long to) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setLong(1, from);
            add.setLong(2, to);
            add.setLong(3, to);
            add.setLong(4, from);
            add.setLong(5, from);
            add.setLong(6, to);
            add.executeUpdate();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return only(statement);
        }
    }

    private static long only(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : NONE;
        }
    }
}
