package org.ipcoop.activities.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.activities.organisation.Organisation.Kind;
import org.ipcoop.activities.violation.Storable;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes one organisation of two that are the same. All or nothing: the records, their revisions and events, and the duplicate's
 * note of where it went are committed together. There is no way back.
 */
@ApplicationScoped
class OrganisationMerge {
    private static final Logger LOG = Logger.getLogger(OrganisationMerge.class);

    /** A merge rewrites whatever names the duplicate; that may be many records. */
    private static final int SECONDS = 1800;

    private final OrganisationTable table;
    private final Mentions mentions;

    OrganisationMerge(OrganisationTable table, Mentions mentions) {
        this.table = table;
        this.mentions = mentions;
    }

    /** What a steward sends. */
    @Schema(
            name = "MergeOrder",
            requiredProperties = {"into", "reason"})
    record Order(@Nullable String into, @Nullable String reason) {}

    /** What was, or would be, done. */
    @Schema(name = "MergeReport")
    record Report(String duplicate, String into, boolean dryRun, long activities, long corrected, long replaced) {
        Report(String duplicate, String into, boolean dryRun, Mentions.Moved moved) {
            this(duplicate, into, dryRun, moved.corrected() + moved.replaced(), moved.corrected(), moved.replaced());
        }
    }

    Report merge(Caller who, String code, Order order, boolean dryRun) {
        try {
            return inTransaction(who, code, order, dryRun);
        } catch (Mentions.LostRace lost) {
            return inTransaction(who, code, order, dryRun);
        }
    }

    private Report inTransaction(Caller who, String code, Order order, boolean dryRun) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> merged(who, code, order, dryRun));
    }

    private Report merged(Caller who, String code, Order order, boolean dryRun) {
        table.holdAll();
        Organisation duplicate = find(code).orElseThrow(() -> new NotFound("organisation", code));
        Violations violations = new Violations();
        String reason = reason(order, violations);
        Organisation survivor = survivor(duplicate, order, violations);
        violations.throwIfAny();
        String into = String.valueOf(survivor == null ? null : survivor.code());
        if (into.equals(duplicate.mergedInto())) {
            return new Report(code, into, dryRun, new Mentions.Moved(0, 0));
        }
        OrganisationRegister.refuseMerged(duplicate);
        if (!dryRun) {
            table.close(code);
        }
        refuseClashes(code, into);
        if (dryRun) {
            return new Report(code, into, true, mentions.count(code));
        }
        var report = new Report(code, into, false, mentions.move(who, code, into, code + " → " + into + ": " + reason));
        table.merge(code, into);
        LOG.infof("Organisation merged duplicate=%s into=%s activities=%d", code, into, report.activities());
        return report;
    }

    private Optional<Organisation> find(String code) {
        return Storable.isText(code) ? table.find(code) : Optional.empty();
    }

    private static String reason(Order order, Violations violations) {
        String reason = order.reason();
        if (reason == null) {
            violations.add("/reason", "required");
        }
        Texts.checkLength("/reason", reason, violations);
        return String.valueOf(reason);
    }

    private @Nullable Organisation survivor(Organisation duplicate, Order order, Violations violations) {
        String into = order.into();
        if (into == null) {
            violations.add("/into", "required");
            return null;
        }
        Organisation survivor = find(into).orElse(null);
        if (survivor == null) {
            violations.add("/into", "organisation-unknown", into);
        } else if (survivor.code().equals(duplicate.code())) {
            violations.add("/into", "merge-with-itself");
        } else if (survivor.mergedInto() != null) {
            violations.add("/into", "organisation-merged", into, survivor.mergedInto());
        } else {
            checkStandings(duplicate, survivor, violations);
        }
        return survivor;
    }

    /** What was reported of the duplicate must be as true of the survivor, or no record of it could be corrected again. */
    private static void checkStandings(Organisation duplicate, Organisation survivor, Violations violations) {
        if (duplicate.sample() != survivor.sample()) {
            violations.add("/into", "merge-sample", duplicate.code(), survivor.code());
        }
        if (duplicate.kind() != Kind.OTHER && duplicate.kind() != survivor.kind()) {
            violations.add("/into", "designation-differs", survivor.code(), survivor.kind());
        }
        for (Designation designation : duplicate.designations()) {
            boolean covered = survivor.designations().stream().anyMatch(other -> other.includes(designation));
            if (!covered) {
                violations.add("/into", "merge-designation", survivor.code(), designation.interval());
            }
        }
    }

    private void refuseClashes(String duplicate, String survivor) {
        List<Mentions.Clash> clashes = mentions.clashes(duplicate, survivor);
        if (!clashes.isEmpty()) {
            throw new Conflict(
                    "conflict.merge-external-ids", Map.of("clashes", clashes), duplicate, survivor, clashes.size());
        }
    }
}
