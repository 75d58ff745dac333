package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.target.MeasuredBy;
import org.ipcoop.indicators.target.Target;
import org.ipcoop.indicators.target.TargetMeasure;
import org.jspecify.annotations.Nullable;

/**
 * Tells where the targets stand that an indicator measures: by the latest full year that has a value of all of it. Sample activities never
 * count: what is no official record brings no official target nearer.
 */
@ApplicationScoped
class IndicatorMeasure implements TargetMeasure {
    private final IndicatorCatalogue catalogue;
    private final Observations observations;
    private final ConsistentRead facts;
    private final DefinitionHistory history;
    private final AsOf asOf;

    IndicatorMeasure(
            IndicatorCatalogue catalogue,
            Observations observations,
            ConsistentRead facts,
            DefinitionHistory history,
            AsOf asOf) {
        this.history = history;
        this.asOf = asOf;
        this.catalogue = catalogue;
        this.observations = observations;
        this.facts = facts;
    }

    @Override
    public Map<String, Actual> actuals(List<Target> targets, DataState from) {
        Map<String, Definition> definitions = new TreeMap<>();
        Map<String, Actual> actuals = new HashMap<>();
        facts.read(connection -> {
            history.all(connection, from.revision())
                    .forEach(definition -> definitions.put(definition.code(), definition));
            DataRevision past = asOf.past(connection, from.revision());
            for (Target target : targets) {
                MeasuredBy by = target.measuredBy() == null ? named(target, definitions.values()) : target.measuredBy();
                Definition definition =
                        by == null || by.source() != MeasuredBy.Source.INDICATOR ? null : definitions.get(by.code());
                if (by != null && definition != null) {
                    latest(connection, definition, by.part(), target, from.today(), past)
                            .ifPresent(actual -> actuals.put(target.code(), actual));
                }
            }
            return actuals.size();
        });
        return actuals;
    }

    @Override
    public boolean knows(MeasuredBy by) {
        return by.source() == MeasuredBy.Source.INDICATOR
                && catalogue.all().stream()
                        .filter(definition -> definition.code().equals(by.code()))
                        .flatMap(definition -> Stream.concat(
                                Stream.of(""), definition.parts().stream().map(Part::code)))
                        .anyMatch(Objects.requireNonNullElse(by.part(), "")::equals);
    }

    /** Where a target doesn't say what measures it: the indicator that names it. */
    private static @Nullable MeasuredBy named(Target target, Collection<Definition> definitions) {
        return definitions.stream()
                .filter(definition -> definition.targets().contains(target.code()))
                .findFirst()
                .map(definition -> new MeasuredBy(MeasuredBy.Source.INDICATOR, definition.code(), null))
                .orElse(null);
    }

    private Optional<Actual> latest(
            Connection connection,
            Definition definition,
            @Nullable String part,
            Target target,
            LocalDate today,
            @Nullable DataRevision past)
            throws SQLException {
        List<Part> parts = definition.parts().stream()
                .filter(one -> part == null || one.code().equals(part))
                .toList();
        if (parts.size() != 1) {
            return Optional.empty();
        }
        LocalDate lastFullYear =
                PeriodKind.YEAR.containing(today.minusYears(1)).days().end();
        LocalDate last = target.isInTime(lastFullYear) ? lastFullYear : target.due();
        ObservationQuery years = new ObservationQuery(
                PeriodKind.YEAR,
                new DateRange(DateRange.EVER.start(), last),
                List.of(),
                Map.of(),
                parts,
                false,
                today,
                past);
        return observations.find(connection, definition, years).items().reversed().stream()
                .flatMap(year -> actual(definition, year).stream())
                .findFirst();
    }

    /** A number of part of a year is not held against a goal for all of it. */
    private static Optional<Actual> actual(Definition definition, Observation year) {
        BigDecimal value = year.result().value();
        Status status = year.result().status();
        return value == null || status == Status.PARTIAL
                ? Optional.empty()
                : Optional.of(new Actual(
                        value,
                        year.period().code(),
                        year.period().days().end(),
                        definition.code(),
                        status == Status.PRELIMINARY));
    }
}
