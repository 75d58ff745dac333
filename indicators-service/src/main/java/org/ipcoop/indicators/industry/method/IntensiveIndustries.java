package org.ipcoop.indicators.industry.method;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The IP-intensive industries of one table, by the method this package describes.
 *
 * @param averages rights per 1,000 employees of all classes together, for every right asked for that is counted
 * @param evidence why each class is what it is, by its code, one for each right asked for
 * @param groups the intensive classes of each right asked for
 * @param overall the classes that are intensive in at least one of them, each once
 * @param withoutData the rights asked for of which the table says nothing, so that {@code overall} is without them
 */
public record IntensiveIndustries(
        Map<Right, Fraction> averages,
        Map<String, List<Evidence>> evidence,
        Map<Right, Group> groups,
        Group overall,
        List<Right> withoutData) {

    /** @param rows the classes, none a part of another, and the economy where the table has it; in any order */
    public static IntensiveIndustries of(Collection<IndustryRow> rows, Collection<Right> asked) {
        return new Computation(rows, asked).result();
    }

    /** The state of one computation: classes in the order of their codes, rights in that of the enum. */
    private static final class Computation {
        private final List<IndustryRow> classes;
        private final Optional<IndustryRow> total;
        private final Collection<Right> rights;
        private final Map<Right, Fraction> averages = new EnumMap<>(Right.class);
        private final Map<Right, Map<String, Evidence>> found = new EnumMap<>(Right.class);

        Computation(Collection<IndustryRow> rows, Collection<Right> asked) {
            this.classes = rows.stream()
                    .filter(row -> !row.isTotal())
                    .sorted((a, b) -> a.vsic().compareTo(b.vsic()))
                    .toList();
            this.total = rows.stream().filter(IndustryRow::isTotal).findFirst();
            this.rights = new TreeSet<>(asked);
        }

        IntensiveIndustries result() {
            Map<Right, Group> groups = new EnumMap<>(Right.class);
            for (Right right : rights) {
                found.put(right, right == Right.COPYRIGHT ? flagged() : counted(right));
                groups.put(right, Grouping.of(classes, total, row -> membership(row, List.of(right)), true));
            }
            List<Right> known = rights.stream()
                    .filter(right -> Objects.requireNonNull(groups.get(right)).isKnown())
                    .toList();
            Group overall = Grouping.of(classes, total, row -> membership(row, known), known.size() == rights.size());
            List<Right> unknown =
                    rights.stream().filter(right -> !known.contains(right)).toList();
            return new IntensiveIndustries(averages, evidence(), groups, overall, unknown);
        }

        private Map<String, Evidence> counted(Right right) {
            Intensities intensities = Intensities.of(right, classes);
            averages.put(right, intensities.average());
            Map<String, Evidence> evidence = new LinkedHashMap<>();
            classes.forEach(row -> evidence.put(row.vsic(), intensities.of(row)));
            return evidence;
        }

        private Map<String, Evidence> flagged() {
            Map<String, Evidence> evidence = new LinkedHashMap<>();
            for (IndustryRow row : classes) {
                Boolean flag = row.copyright().intensive();
                Membership membership =
                        flag == null ? Membership.UNKNOWN : flag ? Membership.INTENSIVE : Membership.NOT_INTENSIVE;
                evidence.put(row.vsic(), new Evidence(Right.COPYRIGHT, Fraction.NO_DATA, membership));
            }
            return evidence;
        }

        private Membership membership(IndustryRow row, List<Right> in) {
            return Membership.any(
                    evidence(row, in).stream().map(Evidence::membership).toList());
        }

        private List<Evidence> evidence(IndustryRow row, Collection<Right> of) {
            return of.stream()
                    .map(right -> Objects.requireNonNull(
                            found.getOrDefault(right, Map.of()).get(row.vsic())))
                    .toList();
        }

        private Map<String, List<Evidence>> evidence() {
            Map<String, List<Evidence>> all = new LinkedHashMap<>();
            classes.forEach(row -> all.put(row.vsic(), evidence(row, rights)));
            return all;
        }
    }
}
