package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What tests look up in the tables. */
@ApplicationScoped
class Tables {
    private final DataSource dataSource;

    Tables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** {@code measure[province]} and value of every total. */
    Map<String, BigDecimal> totals() {
        return sums("select measure || '[' || province || ']', sum(value) from total group by 1");
    }

    /** The same, summed from the current facts. */
    Map<String, BigDecimal> currentFacts() {
        return sums("select measure || '[' || province || ']', sum(value) from current_fact group by 1");
    }

    /** Where totals and current facts differ; always empty. */
    long differences() {
        return number("""
                select count(*) from (
                  select measure, day, activity_type, area, province, organisation, sample, dims, member,
                    sum(value) as value, count(*)::int as contributors
                  from current_fact group by 1, 2, 3, 4, 5, 6, 7, 8, 9) f
                full join total t using (measure, day, activity_type, area, province, organisation, sample, dims, member)
                where f.value is distinct from t.value or f.contributors is distinct from t.contributors
                """);
    }

    /** Where margins that are up to date and current facts differ, by all and by province; always none. */
    long differentMargins() {
        return number("""
                select count(*) from (
                  select f.measure, d.dimension, d.code, f.sample, sum(f.value) as value, count(*) as contributors
                  from current_fact f cross join lateral (values ('', ''), ('province', f.province)) d (dimension, code)
                  group by 1, 2, 3, 4) f
                full join (
                  select measure, dimension, code, sample, sum(value) as value, sum(contributors) as contributors
                  from margin where dimension in ('', 'province') group by 1, 2, 3, 4 having sum(contributors) <> 0) m
                using (measure, dimension, code, sample)
                where f.value is distinct from m.value or f.contributors is distinct from m.contributors
                """);
    }

    private Map<String, BigDecimal> sums(String sql) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                sums.put(row.getString(1), row.getBigDecimal(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return sums;
    }

    long number(String sql) {
        return Long.parseLong(strings(sql).getFirst());
    }

    List<String> strings(String sql) {
        List<String> strings = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return strings;
    }

    void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
