package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ipcoop.indicators.expression.Function;
import org.ipcoop.indicators.expression.Vocabulary.Shape;

/**
 * What activities are counted by, and which dimensions each measure carries besides those that all
 * have. A definition may name nothing else.
 */
final class Measures {
    /** The code of a place in a dimension that the activity doesn't state, or the measure doesn't carry. */
    static final String UNSPECIFIED = "unspecified";

    /** Dimensions of every measure. */
    static final List<String> COMMON =
            List.of("province", "area", "type", "org", "sector", "sectorDivision", "sectorClass");

    private static final Map<String, Set<String>> DIMENSIONS = Map.ofEntries(
            measure("activities"),
            measure("planned_to_end", "delivered"),
            measure("participants", "sex", "level", "mode", "audience"),
            measure("participant_hours", "level", "mode", "audience"),
            measure("participants_certifying", "level"),
            measure("certified", "level"),
            measure("tested", "level"),
            measure("score_gain", "level"),
            measure("instruments_reviewed", "instrumentType", "topic", "stage"),
            measure("instruments_adopted", "instrumentType", "topic", "stage"),
            measure("enterprises"),
            measure("startups"),
            measure("women_led"),
            measure("jobs_fte"),
            measure("commercialisation_vnd"),
            measure("ip_backed_finance_vnd"),
            measure("licences"),
            measure("ip_audits"),
            measure("new_products"),
            measure("filings", "right", "route"),
            measure("filing_classes", "right", "route"),
            measure("filing_designs", "right", "route"),
            measure("grants", "right"),
            measure("agreements", "kind"),
            measure("agreements_value_vnd", "kind"),
            measure("persons_reached", "channel"),
            measure("downloads", "kind"),
            measure("cases_received", "right"),
            measure("cases_closed", "right"),
            measure("cases_settled", "right"),
            measure("mediation_days", "right"),
            measure("officials_trained"),
            measure("staff_trained"),
            measure("applications_processed"),
            measure("applications_with_tool"),
            measure("technologies_transferred"),
            measure("inventions_disclosed"));

    private static final Map<String, Set<String>> UNITS = Map.of(
            "VND", Set.of("commercialisation_vnd", "ip_backed_finance_vnd", "agreements_value_vnd"),
            "persons",
                    Set.of(
                            "participants",
                            "participants_certifying",
                            "certified",
                            "tested",
                            "persons_reached",
                            "officials_trained",
                            "staff_trained"),
            "enterprises", Set.of("enterprises", "startups", "women_led"),
            "activities", Set.of("activities", "planned_to_end"),
            "instruments", Set.of("instruments_reviewed", "instruments_adopted"),
            "cases", Set.of("cases_received", "cases_closed", "cases_settled"),
            "applications", Set.of("applications_processed", "applications_with_tool"));

    /** Facts of these have a member, in every place of its activity: added up, a member would count once a place. */
    private static final Map<String, Function> READ_BY = Map.of(
            "enterprises", Function.DISTINCT,
            "instruments_reviewed", Function.DISTINCT,
            "instruments_adopted", Function.DISTINCT,
            "mediation_days", Function.MEDIAN);

    private Measures() {}

    static boolean known(String measure) {
        return DIMENSIONS.containsKey(measure);
    }

    /** What an expression may know of a measure; empty where there is none. */
    static Optional<Shape> shape(String measure) {
        return known(measure)
                ? Optional.of(new Shape(dimensions(measure), unit(measure), READ_BY.get(measure)))
                : Optional.empty();
    }

    static Set<String> names() {
        return DIMENSIONS.keySet();
    }

    static boolean carries(String measure, String dimension) {
        return COMMON.contains(dimension)
                || DIMENSIONS.getOrDefault(measure, Set.of()).contains(dimension);
    }

    /** All dimensions of a measure. */
    static Set<String> dimensions(String measure) {
        Set<String> all = new TreeSet<>(COMMON);
        all.addAll(DIMENSIONS.getOrDefault(measure, Set.of()));
        return all;
    }

    /** What a measure is counted in: its own name where nothing else is counted in the same. */
    static String unit(String measure) {
        return UNITS.entrySet().stream()
                .filter(unit -> unit.getValue().contains(measure))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(measure);
    }

    private static Map.Entry<String, Set<String>> measure(String measure, String... dimensions) {
        return Map.entry(measure, Set.of(dimensions));
    }
}
