package org.ipcoop.platform.cell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds a thing by any of its names; without diacritics too, where that cannot mean another thing. */
public final class Spellings<T> {
    private final Map<String, T> exact = new HashMap<>();
    private final Map<String, T> bare = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /** Adds a name; the first thing that has it keeps it. */
    public void add(String name, T thing) {
        exact.putIfAbsent(Spelling.same(name), thing);
        T other = bare.putIfAbsent(Spelling.bare(name), thing);
        if (other != null && !other.equals(thing)) {
            ambiguous.add(Spelling.bare(name));
        }
    }

    public Optional<T> find(String name) {
        T found = exact.get(Spelling.same(name));
        if (found != null) {
            return Optional.of(found);
        }
        String plain = Spelling.bare(name);
        return ambiguous.contains(plain) ? Optional.empty() : Optional.ofNullable(bare.get(plain));
    }
}
