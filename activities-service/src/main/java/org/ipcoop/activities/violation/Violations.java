package org.ipcoop.activities.violation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ipcoop.platform.problem.DomainException;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Collects every broken rule of one request instead of stopping at the first; keeps the order found, each one once. */
public final class Violations {
    private final LinkedHashSet<Violation> found = new LinkedHashSet<>();

    /** The pointer of a member, whatever its name is made of (RFC 6901). */
    public static String member(String at, String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Records a broken rule; {@code code} and {@code args} name its message. */
    public void add(String pointer, String code, Object... args) {
        found.add(Violation.at(pointer, code, args));
    }

    /** Takes over what was found elsewhere. */
    public void add(Violation violation) {
        found.add(violation);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found so far. */
    public List<Violation> list() {
        return new ArrayList<>(found);
    }

    /** Ends the request when anything was found. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DomainException.Invalid(list());
        }
    }

    /** Every element has a key of its own; the second of equal ones is reported at its place. */
    public <T> void unique(String pointer, List<T> elements, Function<T, ?> key) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            Object found = key.apply(elements.get(i));
            if (!seen.add(found)) {
                add(pointer + "/" + i, "entry-twice", found);
            }
        }
    }

    /** {@code value} is not greater than {@code limit}; an unknown number breaks nothing. */
    public void atMost(String pointer, @Nullable Long value, String limitName, @Nullable Long limit) {
        if (value != null && limit != null && value > limit) {
            add(pointer, "at-most", limitName, limit);
        }
    }
}
