package org.ipcoop.indicators.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ipcoop.indicators.period.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Brings what stands over all dimensions to the dimensions asked for. A total that the source tells is taken as it is; only where
 * there is none, and the series may be added up, are the parts summed.
 */
final class Sums {
    private final List<String> dimensions;
    private final boolean additive;
    private final SeriesQuery query;

    private Sums(List<String> dimensions, boolean additive, SeriesQuery query) {
        this.dimensions = dimensions;
        this.additive = additive;
        this.query = query;
    }

    /** A period and the key over the dimensions asked for. */
    private record Group(DateRange days, List<String> key) {}

    /** The cells in the order in which their first parts stand. */
    static List<SeriesSum> of(List<String> dimensions, boolean additive, SeriesQuery query, List<Standing> standing) {
        Sums sums = new Sums(dimensions, additive, query);
        Map<Group, List<Standing>> groups = new LinkedHashMap<>();
        for (Standing one : standing) {
            if (sums.isWanted(one.key())) {
                groups.computeIfAbsent(new Group(one.cell().days(), sums.split(one.key())), group -> new ArrayList<>())
                        .add(one);
            }
        }
        List<SeriesSum> found = new ArrayList<>();
        groups.forEach((group, parts) -> {
            SeriesSum sum = sums.sum(group, parts);
            if (sum != null) {
                found.add(sum);
            }
        });
        return found;
    }

    /** A dimension that is asked for shows its codes and not their total; one that is filtered only the codes wanted. */
    private boolean isWanted(List<String> key) {
        return IntStream.range(0, dimensions.size()).allMatch(i -> {
            List<String> wanted = query.filters().get(dimensions.get(i));
            boolean total = key.get(i).equals(Dimensions.TOTAL);
            return wanted != null
                    ? wanted.contains(key.get(i))
                    : !(total && query.by().contains(dimensions.get(i)));
        });
    }

    private List<String> split(List<String> key) {
        return query.by().stream()
                .map(dimension -> key.get(dimensions.indexOf(dimension)))
                .toList();
    }

    private @Nullable SeriesSum sum(Group group, List<Standing> all) {
        List<Standing> parts = all;
        for (int i = 0; i < dimensions.size(); i++) {
            parts = isSummed(i) ? totalOrParts(i, parts) : parts;
        }
        if (parts.size() > 1 && !additive) {
            return null;
        }
        SeriesCell cell = cell(group, parts.stream().map(Standing::cell).toList());
        return new SeriesSum(cell, parts.stream().map(Standing::withKey).toList());
    }

    private boolean isSummed(int dimension) {
        return !query.by().contains(dimensions.get(dimension))
                && !query.filters().containsKey(dimensions.get(dimension));
    }

    private static List<Standing> totalOrParts(int dimension, List<Standing> parts) {
        List<Standing> totals = parts.stream()
                .filter(part -> part.key().get(dimension).equals(Dimensions.TOTAL))
                .toList();
        return totals.isEmpty() ? parts : totals;
    }

    private static SeriesCell cell(Group group, List<SeriesCell> parts) {
        BigDecimal value = parts.stream().map(SeriesCell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<String> sources = new TreeSet<>();
        parts.forEach(part -> sources.add(part.source()));
        String vintage = parts.stream()
                .map(part -> Vintage.of(part.vintage()).orElse(Vintage.UNDATED))
                .max(Comparator.naturalOrder())
                .orElse(Vintage.UNDATED)
                .code();
        return new SeriesCell(
                group.days(),
                group.key(),
                parts.size() == 1 ? parts.getFirst().value() : value,
                qualifier(parts),
                parts.stream().anyMatch(SeriesCell::preliminary),
                String.join("+", sources),
                vintage);
    }

    /** Numbers that lean both ways lean neither way together. */
    private static @Nullable String qualifier(List<SeriesCell> parts) {
        Set<String> qualifiers = new TreeSet<>();
        for (SeriesCell part : parts) {
            if (part.qualifier() != null) {
                qualifiers.add(part.qualifier());
            }
        }
        return qualifiers.isEmpty()
                ? null
                : qualifiers.size() == 1 ? qualifiers.iterator().next() : "ABOUT";
    }
}
