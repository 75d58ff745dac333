package org.ipcoop.indicators.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.series.SeriesCell;
import org.ipcoop.indicators.series.SeriesQuery;
import org.ipcoop.indicators.series.SeriesReader;

/**
 * Tells where the targets stand that a series measures, by its years: a level by the latest one, a rate by the mean growth from
 * the base year, or the first year known after it, to the latest.
 */
@ApplicationScoped
class SeriesMeasure implements TargetMeasure {
    private final SeriesReader series;
    private final DataSource dataSource;

    SeriesMeasure(SeriesReader series, DataSource dataSource) {
        this.series = series;
        this.dataSource = dataSource;
    }

    @Override
    @Transactional
    public Map<String, Actual> actuals(List<Target> targets, DataState from) {
        Map<String, Actual> actuals = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            for (Target target : targets) {
                MeasuredBy by = target.measuredBy();
                if (by != null && by.source() == MeasuredBy.Source.SERIES) {
                    actual(target, years(connection, by.code(), from))
                            .ifPresent(actual -> actuals.put(target.code(), actual));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("series of targets", e);
        }
        return actuals;
    }

    @Override
    @Transactional
    public boolean knows(MeasuredBy by) {
        try (Connection connection = dataSource.getConnection()) {
            return by.source() == MeasuredBy.Source.SERIES && by.part() == null && series.known(connection, by.code());
        } catch (SQLException e) {
            throw new IllegalStateException("series of targets", e);
        }
    }

    /** The whole years that are over, in time order. */
    private List<SeriesCell> years(Connection connection, String code, DataState from) throws SQLException {
        DateRange past = new DateRange(DateRange.EVER.start(), from.today());
        SeriesQuery query = new SeriesQuery(code, Map.of(), List.of(), past, from.number());
        return series.read(connection, query).stream()
                .filter(cell ->
                        PeriodKind.YEAR.containing(cell.days().start()).days().equals(cell.days()))
                .toList();
    }

    /** The latest of the years until the target's day, as its kind reads it. */
    static Optional<Actual> actual(Target target, List<SeriesCell> all) {
        List<SeriesCell> years =
                all.stream().filter(year -> target.isInTime(year.days().end())).toList();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        SeriesCell latest = years.getLast();
        return switch (target.aim()) {
            case Aim.LevelBy level -> Optional.of(actual(latest, latest.value(), year(latest)));
            case Aim.RankAtMost rank -> Optional.of(actual(latest, latest.value(), year(latest)));
            case Aim.RatePerYear rate -> growth(target, years, latest);
            case Aim.Milestone milestone -> Optional.empty();
        };
    }

    private static Optional<Actual> growth(Target target, List<SeriesCell> years, SeriesCell latest) {
        Integer base = target.baseYear();
        LocalDate start = base == null ? DateRange.EVER.start() : LocalDate.of(base, 1, 1);
        SeriesCell first = years.stream()
                .filter(year -> !year.days().start().isBefore(start))
                .findFirst()
                .orElse(latest);
        int between = latest.days().start().getYear() - first.days().start().getYear();
        return MeanGrowth.of(first.value(), latest.value(), between)
                .map(rate -> actual(latest, rate, year(first) + "–" + year(latest)));
    }

    private static Actual actual(SeriesCell latest, BigDecimal value, String period) {
        return new Actual(Decimals.plain(value), period, latest.days().end(), latest.source(), latest.preliminary());
    }

    private static String year(SeriesCell cell) {
        return Integer.toString(cell.days().start().getYear());
    }
}
