package org.ipcoop.indicators.projection;

import static org.ipcoop.indicators.projection.KeyColumns.array;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedMap;
import org.ipcoop.indicators.projection.Fold.Difference;

/** Owns total: the sums of the current facts, changed by differences only. */
@ApplicationScoped
class TotalTable {
    private static final String ADD = """
            insert into total (%1$s, value, contributors)
            select %1$s, trim_scale(value), contributors
            from unnest(%2$s, ?::numeric[], ?::int[]) as difference(%1$s, value, contributors)
            on conflict (%1$s) do update set
              value = trim_scale(total.value + excluded.value),
              contributors = total.contributors + excluded.contributors
            """.formatted(KeyColumns.NAMES, KeyColumns.ARRAYS);
    private static final String DELETE = """
            delete from total using unnest(%2$s) as gone(%1$s)
            where total.measure = gone.measure and total.day = gone.day and total.activity_type = gone.activity_type
              and total.area = gone.area and total.province = gone.province
              and total.organisation = gone.organisation and total.sample = gone.sample and total.dims = gone.dims
              and total.member = gone.member and total.contributors = 0
            """.formatted(KeyColumns.NAMES, KeyColumns.ARRAYS);

    /** Adds the differences, in key order so that replicas don't deadlock, and drops totals nobody contributes to. */
    void add(Connection connection, SortedMap<FactKey, Difference> differences) throws SQLException {
        if (differences.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(ADD)) {
            int at = KeyColumns.bind(statement, 1, differences.keySet());
            array(statement, at++, "numeric", differences.values(), Difference::value);
            array(statement, at, "int4", differences.values(), Difference::contributors);
            statement.executeUpdate();
        }
        deleteEmpty(
                connection,
                differences.entrySet().stream()
                        .filter(difference -> difference.getValue().contributors() < 0)
                        .map(SortedMap.Entry::getKey)
                        .toList());
    }

    private static void deleteEmpty(Connection connection, Collection<FactKey> fewer) throws SQLException {
        if (fewer.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(DELETE)) {
            KeyColumns.bind(statement, 1, fewer);
            statement.executeUpdate();
        }
    }
}
