package org.ipcoop.indicators.gii;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;

/**
 * Some economies of an edition: an income group or a region as the edition says, ASEAN, or any that are named.
 *
 * @param name what the group is called; the codes where economies are named
 */
record EconomyGroup(String name, Predicate<EconomyFigures> members) {
    static final String GROUP = "group";
    static final String ECONOMIES = "economies";

    private static final String ASEAN = "ASEAN";

    /** With Timor-Leste, a member since 26 October 2025. */
    private static final Set<String> ASEAN_MEMBERS =
            Set.of("BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM");

    /** The group of that name, in any letter case; an unknown one is a 400 that lists those there are. */
    static EconomyGroup named(EditionGrid grid, String name) {
        if (name.equalsIgnoreCase(ASEAN)) {
            return new EconomyGroup(ASEAN, economy -> ASEAN_MEMBERS.contains(economy.iso3()));
        }
        TreeSet<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (EconomyFigures economy : grid.figures().economies()) {
            known.add(economy.incomeGroup());
            known.add(economy.region());
        }
        if (!known.contains(name)) {
            known.add(ASEAN);
            throw new Invalid(Violation.parameter(GROUP, "not-one-of", String.join("; ", known)));
        }
        return new EconomyGroup(
                Objects.requireNonNull(known.floor(name)),
                economy -> economy.incomeGroup().equalsIgnoreCase(name)
                        || economy.region().equalsIgnoreCase(name));
    }

    /** The economies of those codes; all that the edition doesn't have are a 400. */
    static EconomyGroup of(EditionGrid grid, List<String> codes) {
        requireKnown(grid, codes);
        return new EconomyGroup(String.join(", ", codes), economy -> codes.contains(economy.iso3()));
    }

    /** Refuses codes that the edition doesn't have, all at once. */
    static void requireKnown(EditionGrid grid, List<String> codes) {
        List<Violation> unknown = codes.stream()
                .filter(code -> !grid.economyByIso3().containsKey(code))
                .map(code -> Violation.parameter(ECONOMIES, "unknown-code", code, String.join(", ", grid.codes())))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Invalid(unknown);
        }
    }
}
