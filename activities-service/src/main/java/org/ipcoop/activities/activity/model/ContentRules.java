package org.ipcoop.activities.activity.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ipcoop.activities.activity.result.EnterpriseSupport;
import org.ipcoop.activities.codelist.Provinces;
import org.ipcoop.activities.violation.Violations;

/**
 * The rules between members, beyond their shape: what a content must fulfil to be kept in a state. Reports everything wrong
 * and returns the content with places resolved and shares filled in.
 */
public final class ContentRules {
    /** Where the civil day of an activity begins and ends. */
    public static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Places places;
    private final Clock clock;

    public ContentRules(Provinces provinces, Clock clock) {
        this.places = new Places(provinces);
        this.clock = clock;
    }

    /** The content as kept; only to be used when nothing was reported. */
    public Content apply(Content content, Status status, Violations violations) {
        checkIntervals(content, violations);
        checkOutcomes(content, violations);
        if (content.result() != null) {
            content.result().check("/result", violations);
        }
        if (status.isFinished()) {
            checkFinished(content, violations);
        }
        if (status == Status.VERIFIED && content.evidence().isEmpty()) {
            violations.add("/evidence", "evidence-required");
        }
        return content.withLocations(places.resolve(content.locations(), content.day(), violations));
    }

    private static void checkIntervals(Content content, Violations violations) {
        if (content.planned() != null) {
            content.planned().check("/planned", violations);
        }
        if (content.actual() != null) {
            content.actual().check("/actual", violations);
        }
    }

    private void checkFinished(Content content, Violations violations) {
        if (content.result() == null) {
            violations.add("/result", "required-when-completed");
        }
        LocalDate end = content.actualEnd();
        LocalDate today = LocalDate.now(clock.withZone(VIET_NAM));
        if (end == null) {
            violations.add("/actual/end", "required-when-completed");
        } else if (end.isAfter(today)) {
            violations.add("/actual/end", "in-the-future", end, today);
        }
    }

    private static void checkOutcomes(Content content, Violations violations) {
        Outcomes outcomes = content.outcomes();
        if (outcomes == null) {
            return;
        }
        if (!content.type().hasOutcomes()) {
            violations.add("/outcomes", "outcomes-not-for-type", content.type());
        }
        if (content.result() instanceof EnterpriseSupport support) {
            checkDoubled(outcomes, support, violations);
        }
    }

    /** The same number in both places would be counted twice. */
    private static void checkDoubled(Outcomes outcomes, EnterpriseSupport support, Violations violations) {
        if (outcomes.jobsFte() != null && support.jobsFte() != null) {
            violations.add("/outcomes/jobsFte", "given-twice", "/result/jobsFte");
        }
        if (outcomes.newProducts() != null && support.newProducts() != null) {
            violations.add("/outcomes/newProducts", "given-twice", "/result/newProducts");
        }
    }
}
