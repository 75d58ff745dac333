package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of two arrays are the same thing: as many as keep their order, so that an element that moved is one that went
 * and one that came. An object is told by what it is about (a province, an address, an organisation), one without any of that
 * by its place, anything else by its value; of equal ones the first is paired with the first. Takes n log n steps.
 */
record Alignment(List<Integer> removed, List<Integer> added, List<Pair> pairs) {
    /** What tells the objects of our lists apart, the first that is there; together where several are named. */
    private static final List<List<String>> KEYS = List.of(
            List.of("province"),
            List.of("uri"),
            List.of("organisation"),
            List.of("name"),
            List.of("right", "route"),
            List.of("right"),
            List.of("currency", "kind"),
            List.of("kind"));

    /** An element at its places in both arrays. */
    record Pair(int before, int after) {}

    static Alignment of(ArrayNode before, ArrayNode after) {
        List<Pair> pairs = inOrder(candidates(keys(before), keys(after)));
        Set<Integer> left = new HashSet<>();
        Set<Integer> right = new HashSet<>();
        pairs.forEach(pair -> {
            left.add(pair.before);
            right.add(pair.after);
        });
        return new Alignment(without(left, before.size()), without(right, after.size()), pairs);
    }

    private static List<Integer> without(Set<Integer> paired, int size) {
        return IntStream.range(0, size).filter(i -> !paired.contains(i)).boxed().toList();
    }

    /** Every key that is in both, by its place in the first. */
    private static List<Pair> candidates(List<String> before, List<String> after) {
        Map<String, Integer> places = new HashMap<>();
        for (int j = 0; j < after.size(); j++) {
            places.put(after.get(j), j);
        }
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Integer place = places.get(before.get(i));
            if (place != null) {
                candidates.add(new Pair(i, place));
            }
        }
        return candidates;
    }

    /** A run of pairs, with the run it continues. */
    private record Run(Pair last, @Nullable Run before) {}

    /** The most pairs that rise in both places: for every length the run that ends earliest, each new pair continuing one. */
    private static List<Pair> inOrder(List<Pair> candidates) {
        List<Run> runs = new ArrayList<>();
        for (Pair pair : candidates) {
            int shorter = runsEndingBefore(pair.after, runs);
            Run run = new Run(pair, shorter == 0 ? null : runs.get(shorter - 1));
            if (shorter == runs.size()) {
                runs.add(run);
            } else {
                runs.set(shorter, run);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (Run run = runs.isEmpty() ? null : runs.getLast(); run != null; run = run.before) {
            pairs.add(run.last);
        }
        return pairs.reversed();
    }

    private static int runsEndingBefore(int place, List<Run> runs) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).last.after < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Keys that are unique: the second of equal ones is another one. */
    private static List<String> keys(ArrayNode array) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> keys = new ArrayList<>(array.size());
        array.forEach(element -> {
            String key = key(element);
            keys.add(key + "#" + seen.merge(key, 1, Integer::sum));
        });
        return keys;
    }

    private static String key(JsonNode element) {
        if (element.isNumber()) {
            return element.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (!element.isObject()) {
            return element.toString();
        }
        return KEYS.stream()
                .filter(names -> names.stream().allMatch(element::has))
                .findFirst()
                .map(names -> names + names.stream().map(element::get).toList().toString())
                .orElse("{}");
    }
}
