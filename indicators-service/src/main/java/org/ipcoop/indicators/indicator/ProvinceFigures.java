package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Lends one indicator's values by province to other features: one number a province, or none where it is unknown. */
@ApplicationScoped
public class ProvinceFigures {
    private static final String PROVINCE = "province";

    private final IndicatorCatalogue catalogue;
    private final Observations observations;
    private final Provinces provinces;
    private final DefinitionHistory history;
    private final AsOf asOf;

    ProvinceFigures(
            IndicatorCatalogue catalogue,
            Observations observations,
            Provinces provinces,
            DefinitionHistory history,
            AsOf asOf) {
        this.catalogue = catalogue;
        this.history = history;
        this.asOf = asOf;
        this.observations = observations;
        this.provinces = provinces;
    }

    /** Which numbers: a part of an indicator, narrowed to codes by dimension. */
    public record Wanted(String indicator, String part, Map<String, List<String>> filters) {}

    /** A question that has been checked against the indicator's definition, which it holds. */
    public static final class Source {
        private final Definition definition;
        private final Part part;
        private final Map<String, List<String>> filters;

        private Source(Definition definition, Part part, Map<String, List<String>> filters) {
            this.definition = definition;
            this.part = part;
            this.filters = filters;
        }

        /** Whether a higher value is better. */
        public boolean moreIsBetter() {
            Definition.Direction own = part.direction();
            return (own == null ? definition.direction() : own) == Definition.Direction.UP;
        }

        /** What the values are counted in. */
        public String unit() {
            return part.unit();
        }

        /** The version of the definition. */
        public int version() {
            return definition.version();
        }
    }

    /** The values that are known by province; whether any rests on sample activities, is of a part of what it should be or too early. */
    public record Figures(Map<String, BigDecimal> values, boolean sample, boolean partial, boolean preliminary) {}

    /** The units of today by code, with their names. */
    public Map<String, Text> provinces() {
        Map<String, Text> names = new LinkedHashMap<>();
        for (String code : provinces.codes()) {
            Text name = provinces.name(code);
            if (name != null) {
                names.put(code, name);
            }
        }
        return names;
    }

    /** The source as the definition that was in force then has it; empty where that doesn't have the part. */
    public Optional<Source> find(Connection connection, DataState then, Wanted wanted) throws SQLException {
        try {
            Definition definition = history.get(connection, then.revision(), wanted.indicator());
            return part(definition, wanted.part()).map(part -> new Source(definition, part, wanted.filters()));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    /** All that is wrong with a wish, at pointers below the given one; empty where it can be answered by province. */
    public List<Violation> check(String pointer, Wanted wanted) {
        Definition definition;
        try {
            definition = catalogue.get(storable(wanted.indicator()));
        } catch (NotFound unknown) {
            return List.of(Violation.at(pointer + "/indicator", "unknown-indicator", Codes.shown(wanted.indicator())));
        }
        Optional<Part> part = part(definition, wanted.part());
        if (part.isEmpty()) {
            String parts = String.join(
                    ", ", definition.parts().stream().map(Part::code).toList());
            return List.of(Violation.at(pointer + "/part", "unknown-code", Codes.shown(wanted.part()), parts));
        }
        List<Violation> violations = new ArrayList<>();
        if (!byProvince(definition, part.get())) {
            violations.add(Violation.at(pointer + "/part", "not-by-province"));
        }
        wanted.filters()
                .forEach((dimension, codes) -> violations.addAll(
                        filter(pointer + "/filters/" + escaped(dimension), definition, dimension, codes)));
        return violations;
    }

    /** A NUL character is in no code, and no database text can hold it. */
    private static String storable(String code) {
        return code.replace('\0', '?');
    }

    private static Optional<Part> part(Definition definition, String code) {
        return definition.parts().stream()
                .filter(part -> part.code().equals(code))
                .findFirst();
    }

    private static boolean byProvince(Definition definition, Part part) {
        return definition.disaggregations().contains(PROVINCE) && !part.fixes(PROVINCE);
    }

    private static List<Violation> filter(
            String pointer, Definition definition, String dimension, @Nullable List<String> codes) {
        List<String> possible = definition.disaggregations().stream()
                .filter(listed -> !listed.equals(PROVINCE))
                .toList();
        if (!possible.contains(dimension)) {
            return List.of(Violation.at(pointer, "not-a-dimension", String.join(", ", possible)));
        }
        if (codes == null || codes.isEmpty()) {
            return List.of(Violation.at(pointer, "required"));
        }
        return codes.stream()
                .filter(code -> code == null
                        || code.indexOf('\0') >= 0
                        || !Codes.of(dimension).test(code))
                .map(code -> Violation.at(
                        pointer, "unknown-code", Codes.shown(String.valueOf(code)), Codes.allowed(dimension)))
                .toList();
    }

    private static String escaped(String name) {
        return Codes.shown(name).replace("~", "~0").replace("/", "~1");
    }

    /** The values of one period, as they were known then. */
    public Figures read(Connection connection, DataState then, Source source, Period period, boolean samples)
            throws SQLException {
        ObservationQuery query = new ObservationQuery(
                period.kind(),
                period.days(),
                List.of(PROVINCE),
                source.filters,
                List.of(source.part),
                samples,
                then.today(),
                asOf.past(connection, then.revision()));
        Observations.Found found = observations.find(connection, source.definition, query);
        Map<String, BigDecimal> values = new TreeMap<>();
        boolean partial = false;
        boolean preliminary = false;
        for (Observation item : found.items()) {
            BigDecimal value = item.result().value();
            if (value != null && provinces.codes().contains(item.key().getFirst())) {
                values.put(item.key().getFirst(), value);
                partial |= item.result().status() == Status.PARTIAL;
                preliminary |= item.result().status() == Status.PRELIMINARY;
            }
        }
        return new Figures(values, found.includesSample(), partial, preliminary);
    }
}
