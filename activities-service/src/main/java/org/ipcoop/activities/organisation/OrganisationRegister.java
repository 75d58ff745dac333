package org.ipcoop.activities.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.ipcoop.activities.organisation.Organisation.Kind;
import org.ipcoop.activities.violation.Storable;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.jspecify.annotations.Nullable;

/** Takes organisations into the register and changes them there, one steward after the other. */
@ApplicationScoped
class OrganisationRegister {
    private final OrganisationTable table;

    OrganisationRegister(OrganisationTable table) {
        this.table = table;
    }

    /** An organisation as a write left it; {@code created} where it was not there before. */
    record Kept(Organisation organisation, boolean created) {}

    /** Registers it; a third party names a registered focal point, and codes and identifiers are given once (409). */
    @Transactional
    Organisation register(Registration sent) {
        table.holdAll();
        Violations violations = new Violations();
        Organisation organisation = sent.check(violations);
        checkNew(organisation, violations);
        violations.throwIfAny();
        if (table.find(organisation.code()).isPresent()) {
            throw new Conflict("conflict.organisation", Map.of(), organisation.code());
        }
        return insert(organisation);
    }

    /**
     * Registers it or replaces what it says of itself. A change needs If-Match; the same again is none. If-None-Match: * asks for
     * a new one only.
     */
    @Transactional
    Kept put(String code, Registration sent, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        table.holdAll();
        Optional<Organisation> held = Storable.isText(code) ? table.find(code) : Optional.empty();
        Violations violations = new Violations();
        Organisation wanted = sent.addressed(code, violations).check(violations);
        if (held.isEmpty()) {
            checkNew(wanted, violations);
            violations.throwIfAny();
            EntityTag.requireNoneWanted(ifMatch);
            return new Kept(insert(wanted), true);
        }
        return new Kept(replace(held.get(), wanted, ifMatch, ifNoneMatch, violations), false);
    }

    private Organisation replace(
            Organisation held,
            Organisation wanted,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            Violations violations) {
        EntityTag current = EntityTag.ofRevision(held.revision());
        current.requireNoMatch(ifNoneMatch);
        checkStanding(held, wanted, violations);
        violations.throwIfAny();
        current.requireMatchIfSent(ifMatch);
        if (isSame(held, wanted)) {
            return held;
        }
        current.requireMatch(ifMatch);
        refuseMerged(held);
        refuseTaken(wanted);
        table.update(wanted);
        return table.find(held.code()).orElseThrow();
    }

    private Organisation insert(Organisation organisation) {
        refuseTaken(organisation);
        table.insert(organisation);
        return organisation;
    }

    private void checkNew(Organisation organisation, Violations violations) {
        String by = organisation.designatedBy();
        if (organisation.kind() == Kind.DESIGNATED_THIRD_PARTY && by == null) {
            violations.add("/designatedBy", "required");
        }
        if (by != null) {
            Designations.checkFocalPoint("/designatedBy", by, table, violations);
        }
    }

    /** What it stands for follows from designations and is not taken from those that rely on it. */
    private void checkStanding(Organisation held, Organisation wanted, Violations violations) {
        if (!wanted.designations().isEmpty() && !isLast(wanted.designations().getFirst(), held)) {
            violations.add("/designatedBy", "designations-apart", held.code());
        }
        if (wanted.kind() == held.kind()) {
            return;
        }
        if (wanted.kind() == Kind.DESIGNATED_THIRD_PARTY || !held.designations().isEmpty()) {
            violations.add("/kind", "designations-apart", held.code());
        } else if (table.designates(held.code())) {
            violations.add("/kind", "focal-point-designates", held.code());
        }
    }

    /** GET shows the last designation also in the members that registering has. */
    private static boolean isLast(Designation sent, Organisation held) {
        return !held.designations().isEmpty()
                && sent.designatedBy().equals(held.designatedBy())
                && java.util.Objects.equals(sent.from(), held.designatedFrom())
                && java.util.Objects.equals(sent.to(), held.designatedTo());
    }

    private static boolean isSame(Organisation held, Organisation wanted) {
        return held.equals(new Organisation(
                wanted.code(),
                wanted.name(),
                wanted.kind(),
                wanted.taxCode(),
                wanted.iatiId(),
                wanted.country(),
                held.designations(),
                held.mergedInto(),
                wanted.sample(),
                held.revision()));
    }

    private void refuseTaken(Organisation organisation) {
        table.holder(organisation).ifPresent(holder -> {
            throw new Conflict(
                    "conflict.organisation-identifier",
                    Map.of("existing", holder.code()),
                    holder.member(),
                    holder.code());
        });
    }

    /** A duplicate stays as it was when it was merged. */
    static void refuseMerged(Organisation organisation) {
        String survivor = organisation.mergedInto();
        if (survivor != null) {
            throw new Conflict(
                    "conflict.organisation-merged", Map.of("mergedInto", survivor), organisation.code(), survivor);
        }
    }
}
