package org.ipcoop.activities.activity.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
        checkLists(content, violations);
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

    private void checkIntervals(Content content, Violations violations) {
        Interval planned = content.planned();
        Interval actual = content.actual();
        if (planned != null) {
            planned.check("/planned", violations);
        }
        if (actual != null) {
            actual.check("/actual", violations);
            actual.checkPast("/actual", today(), violations);
        }
        DatePrecision precision = content.datePrecision();
        if (precision != null && actual != null) {
            actual.checkPrecision("/actual", precision, violations);
        } else if (precision != null && planned != null) {
            planned.checkPrecision("/planned", precision, violations);
        }
    }

    private void checkLists(Content content, Violations violations) {
        Sectors.check("/sectors", content.sectors(), violations);
        List<Participation> parties = content.participatingOrganisations();
        violations.unique("/participatingOrganisations", parties, Participation::key);
        List<Evidence> evidence = content.evidence();
        for (int i = 0; i < evidence.size(); i++) {
            evidence.get(i).check("/evidence/" + i, today(), violations);
        }
        List<Budget> budget = content.budget();
        violations.unique("/budget", budget, entry -> entry.currency() + " " + entry.kind());
        for (int i = 0; i < budget.size(); i++) {
            budget.get(i).check("/budget/" + i, violations);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(VIET_NAM));
    }

    private static void checkFinished(Content content, Violations violations) {
        if (content.result() == null) {
            violations.add("/result", "required-when-completed");
        }
        if (content.actualEnd() == null) {
            violations.add("/actual/end", "required-when-completed");
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
