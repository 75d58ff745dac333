package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ipcoop.indicators.indicator.Scorecard.PartLine;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.revision.DataRevision;
import org.jspecify.annotations.Nullable;

/**
 * Ranks a province among the provinces by a number of the scorecard. Only sums and ratios are ranked: distinct counts and
 * medians of places of different size say nothing side by side.
 */
@ApplicationScoped
class ProvinceRanks {
    private static final String PROVINCE = "province";

    private final Observations observations;
    private final Provinces provinces;

    ProvinceRanks(Observations observations, Provinces provinces) {
        this.observations = observations;
        this.provinces = provinces;
    }

    /** The rank by the latest value in its period; null where there is no province, no value, or no sense in it. */
    @Nullable
    ProvinceRank rank(
            Connection connection,
            Definition definition,
            Part part,
            PartLine line,
            List<Observation> own,
            ScorecardQuery query,
            @Nullable DataRevision past)
            throws SQLException {
        boolean comparable = part.additive() || part.denominator() != null;
        Scorecard.PeriodValue latest = line.latest();
        BigDecimal value = latest == null ? null : latest.value();
        if (latest == null || value == null || !comparable || !isProvince(query) || part.fixes(PROVINCE)) {
            return null;
        }
        Period period = own.stream()
                .map(Observation::period)
                .filter(one -> one.code().equals(latest.period()))
                .findFirst()
                .orElseThrow();
        List<BigDecimal> known =
                observations.find(connection, definition, everywhere(part, period, query, past)).items().stream()
                        .filter(item -> provinces.codes().contains(item.key().getFirst()))
                        .map(item -> item.result().value())
                        .filter(Objects::nonNull)
                        .toList();
        return ProvinceRank.of(value, known, Scorecard.better(definition, part), provinces.count());
    }

    private boolean isProvince(ScorecardQuery query) {
        return provinces.codes().contains(query.narrowedTo().getOrDefault(PROVINCE, ""));
    }

    private static ObservationQuery everywhere(
            Part part, Period period, ScorecardQuery query, @Nullable DataRevision past) {
        Map<String, List<String>> filters = new TreeMap<>();
        query.narrowedTo().forEach((dimension, code) -> {
            if (!dimension.equals(PROVINCE)) {
                filters.put(dimension, List.of(code));
            }
        });
        return new ObservationQuery(
                period.kind(),
                period.days(),
                List.of(PROVINCE),
                filters,
                List.of(part),
                query.samples(),
                query.from().today(),
                past);
    }
}
