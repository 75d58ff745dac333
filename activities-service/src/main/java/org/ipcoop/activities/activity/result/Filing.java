package org.ipcoop.activities.activity.result;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** Applications filed as a result, by right and route; classes and designs are what the office counts inside them. */
public record Filing(
        Right right,
        Route route,
        Long count,
        @Nullable Long classes,
        @Nullable Long designs) {
    /** Where the applications went; each route is open to some rights only. */
    public enum Route {
        NATIONAL(EnumSet.allOf(Right.class)),
        PCT(EnumSet.of(Right.PATENT, Right.UTILITY_SOLUTION)),
        MADRID(EnumSet.of(Right.TRADEMARK)),
        HAGUE(EnumSet.of(Right.INDUSTRIAL_DESIGN)),
        PARIS(EnumSet.of(Right.PATENT, Right.UTILITY_SOLUTION, Right.TRADEMARK, Right.INDUSTRIAL_DESIGN));

        private final Set<Right> rights;

        Route(Set<Right> rights) {
            this.rights = Set.copyOf(rights);
        }
    }

    /** One entry a right and route, and in each of them nothing that such applications don't have. */
    static void check(String at, List<Filing> filings, Violations violations) {
        violations.unique(at, filings, filing -> filing.right + " " + filing.route);
        for (int i = 0; i < filings.size(); i++) {
            filings.get(i).check(at + "/" + i, violations);
        }
    }

    private void check(String at, Violations violations) {
        if (!route.rights.contains(right)) {
            violations.add(at + "/route", "route-not-for-right", route, right);
        }
        checkContained(at + "/classes", classes, Right.TRADEMARK, violations);
        checkContained(at + "/designs", designs, Right.INDUSTRIAL_DESIGN, violations);
    }

    /** Only applications for that right contain them, and each at least one. */
    private void checkContained(String at, @Nullable Long contained, Right only, Violations violations) {
        if (contained == null) {
            return;
        }
        if (right != only) {
            violations.add(at, "only-for-right", only);
        } else if (contained < count) {
            violations.add(at, "at-least", "count", count);
        }
    }
}
