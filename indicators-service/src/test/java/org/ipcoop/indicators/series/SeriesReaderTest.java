package org.ipcoop.indicators.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Periods;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counts among sources, vintages and dimensions, as it stood at a revision. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class SeriesReaderTest {
    private static final long NOW = 9;

    @Inject
    DataSource dataSource;

    @Inject
    SeriesReader reader;

    private Connection connection;

    @BeforeEach
    void aSeriesWithTwoSources() throws SQLException {
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        execute("""
                insert into series (code, version, name_vi, name_en, dimensions, unit, period, additive, origin,
                  recorded_by, from_revision)
                values ('grdp', 1, 'GRDP', 'GRDP', '{province,sector}', 'VND', 'YEAR', true, 'STEWARD', 'test', 1)
                """);
        execute("""
                insert into series_source (series, version, position, code, name_vi, name_en)
                values ('grdp', 1, 0, 'GSO', 'Cục Thống kê', 'Statistics Office'), ('grdp', 1, 1, 'PRESS', 'Báo', 'Press')
                """);
    }

    @AfterEach
    void nothingRemains() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theLatestVintageOfThePreferredSourceCounts() throws SQLException {
        observed("2024", "{TOTAL,TOTAL}", "GSO", "2025-01-06", "100", 2);
        observed("2024", "{TOTAL,TOTAL}", "GSO", "2025-06-30", "103", 3);
        observed("2024", "{TOTAL,TOTAL}", "PRESS", "2026-01-01", "999", 4);
        observed("2023", "{TOTAL,TOTAL}", "PRESS", "undated", "90", 4);

        assertThat(read(Map.of(), List.of(), NOW))
                .extracting(SeriesCell::days, SeriesCell::value, SeriesCell::source, SeriesCell::vintage)
                .containsExactly(
                        tuple(year("2023"), new BigDecimal("90"), "PRESS", "undated"),
                        tuple(year("2024"), new BigDecimal("103"), "GSO", "2025-06-30"));
    }

    @Test
    void anEarlierRevisionIsReadAsItWas() throws SQLException {
        observed("2024", "{TOTAL,TOTAL}", "GSO", "2025-01-06", "100", 2);
        execute("update series_observation set to_revision = 5 where series = 'grdp'");
        observed("2024", "{TOTAL,TOTAL}", "GSO", "2025-01-06", "101", 5);

        assertThat(values(read(Map.of(), List.of(), 1))).isEmpty();
        assertThat(values(read(Map.of(), List.of(), 4))).containsExactly("100");
        assertThat(values(read(Map.of(), List.of(), 5))).containsExactly("101");
    }

    @Test
    void aTotalThatIsToldIsTakenAndOneThatIsNotIsSummed() throws SQLException {
        observed("2023", "{01,TOTAL}", "GSO", "2024", "40", 2);
        observed("2023", "{48,TOTAL}", "GSO", "2024", "2", 2);
        observed("2024", "{TOTAL,TOTAL}", "GSO", "2025", "50", 2);
        observed("2024", "{01,TOTAL}", "GSO", "2025", "44", 2);

        assertThat(values(read(Map.of(), List.of(), NOW))).containsExactly("42", "50");
        assertThat(read(Map.of(), List.of("province"), NOW).stream().map(SeriesCell::key))
                .containsExactly(List.of("01"), List.of("48"), List.of("01"));
        assertThat(values(read(Map.of("province", List.of("48")), List.of(), NOW)))
                .containsExactly("2");
        assertThatThrownBy(() -> read(Map.of(), List.of("sex"), NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotAdditiveIsNotSummed() throws SQLException {
        execute("update series set additive = false where code = 'grdp'");
        observed("2023", "{01,TOTAL}", "GSO", "2024", "40", 2);
        observed("2023", "{48,TOTAL}", "GSO", "2024", "2", 2);

        assertThat(read(Map.of(), List.of(), NOW)).isEmpty();
        assertThat(values(read(Map.of(), List.of("province"), NOW))).containsExactly("40", "2");
    }

    @Test
    void aSeriesIsKnownOrNot() throws SQLException {
        assertThat(reader.known(connection, "grdp")).isTrue();
        assertThat(reader.known(connection, "gdrp")).isFalse();
    }

    private List<SeriesCell> read(Map<String, List<String>> filters, List<String> by, long revision)
            throws SQLException {
        return reader.read(connection, new SeriesQuery("grdp", filters, by, DateRange.EVER, revision));
    }

    private static List<String> values(List<SeriesCell> cells) {
        return cells.stream().map(cell -> cell.value().toPlainString()).toList();
    }

    private static DateRange year(String word) {
        return Periods.days(word).orElseThrow();
    }

    private void observed(String year, String key, String source, String vintage, String value, long from)
            throws SQLException {
        DateRange days = year(year);
        execute("""
                insert into series_observation (series, start_day, end_day, key, source, vintage, vintage_day, value,
                  preliminary, origin, recorded_by, from_revision)
                values ('grdp', '%s', '%s', '%s', '%s', '%s', '%s', %s, false, 'STEWARD', 'test', %d)
                """.formatted(
                        days.start(),
                        days.end(),
                        key,
                        source,
                        vintage,
                        Vintage.of(vintage).orElseThrow().lastDay(),
                        value,
                        from));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
