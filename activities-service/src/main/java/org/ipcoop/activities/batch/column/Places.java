package org.ipcoop.activities.batch.column;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where in its list an object of a number comes to stand, once the numbers nobody filled in are left out. */
final class Places {
    private final Map<List<String>, Map<Integer, Integer>> places = new HashMap<>();

    private Places() {}

    static Places of(Collection<Column> filled) {
        Places found = new Places();
        for (Column column : filled) {
            if (column.field().isNumbered()) {
                found.places
                        .computeIfAbsent(column.field().list(), list -> new TreeMap<>())
                        .put(column.number(), 0);
            }
        }
        found.places.values().forEach(Places::count);
        return found;
    }

    private static void count(Map<Integer, Integer> numbers) {
        int at = 0;
        for (Map.Entry<Integer, Integer> entry : numbers.entrySet()) {
            entry.setValue(at++);
        }
    }

    /** The index of the column's object; 0 for a column of no list, -1 where the row has no such object. */
    int of(Column column) {
        return column.field().isNumbered()
                ? places.getOrDefault(column.field().list(), Map.of()).getOrDefault(column.number(), -1)
                : 0;
    }
}
