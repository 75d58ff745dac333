package org.ipcoop.activities.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.activities.organisation.Organisation.Kind;
import org.ipcoop.activities.violation.Storable;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.jspecify.annotations.Nullable;

/** Records which focal point designated whom, from when to when; the days of one organisation never overlap. */
@ApplicationScoped
class Designations {
    private final OrganisationTable table;

    Designations(OrganisationTable table) {
        this.table = table;
    }

    /** What a client sends of one. */
    @Schema(
            name = "DesignationLetter",
            requiredProperties = {"designatedBy", "from"})
    record Letter(
            @Nullable String designatedBy,

            @Schema(description = "First day") @Nullable LocalDate from,

            @Schema(description = "Last day; left out: until it is ended") @Nullable
            LocalDate to,

            @Schema(description = "Reference of the letter") @Nullable
            String letter,

            @Schema(readOnly = true) @Nullable Integer number) {}

    /** Adds one; whoever is designated is a third party from then on. */
    @Transactional
    Designation add(String code, Letter sent) {
        table.holdAll();
        Organisation organisation = held(code);
        int number = organisation.designations().stream()
                        .mapToInt(Designation::number)
                        .max()
                        .orElse(0)
                + 1;
        return put(organisation, check(organisation, sent).numbered(number));
    }

    /** Replaces one, usually to end it. */
    @Transactional
    Designation replace(String code, int number, Letter sent, @Nullable String ifMatch) {
        table.holdAll();
        Organisation organisation = held(code);
        find(organisation, number);
        EntityTag.ofRevision(organisation.revision()).requireMatchIfSent(ifMatch);
        return put(organisation, check(organisation, sent).numbered(number));
    }

    static Designation find(Organisation organisation, int number) {
        return organisation.designations().stream()
                .filter(designation -> designation.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("designation", organisation.code() + "/" + number));
    }

    private Organisation held(String code) {
        Optional<Organisation> found = Storable.isText(code) ? table.find(code) : Optional.empty();
        Organisation organisation = found.orElseThrow(() -> new NotFound("organisation", code));
        OrganisationRegister.refuseMerged(organisation);
        return organisation;
    }

    private Designation check(Organisation organisation, Letter sent) {
        Violations violations = new Violations();
        if (organisation.kind() == Kind.FOCAL_POINT) {
            violations.add("", "designation-not-for-kind", organisation.kind());
        }
        String by = sent.designatedBy();
        if (by == null) {
            violations.add("/designatedBy", "required");
        } else {
            checkFocalPoint("/designatedBy", by, table, violations);
        }
        if (sent.from() == null) {
            violations.add("/from", "required");
        }
        Texts.checkDays("/from", sent.from(), "/to", sent.to(), violations);
        Texts.checkLength("/letter", sent.letter(), violations);
        violations.throwIfAny();
        return new Designation(0, String.valueOf(by), sent.from(), sent.to(), sent.letter());
    }

    private Designation put(Organisation organisation, Designation wanted) {
        for (Designation other : organisation.designations()) {
            if (other.number() != wanted.number() && other.overlaps(wanted)) {
                throw new Conflict(
                        "conflict.designation-overlaps",
                        Map.of("existing", Integer.toString(other.number())),
                        other.number(),
                        other.interval());
            }
        }
        if (!organisation.designations().contains(wanted)) {
            table.put(organisation.code(), wanted);
            table.update(new Organisation(
                    organisation.code(),
                    organisation.name(),
                    Kind.DESIGNATED_THIRD_PARTY,
                    organisation.taxCode(),
                    organisation.iatiId(),
                    organisation.country(),
                    organisation.designations(),
                    null,
                    organisation.sample(),
                    organisation.revision()));
        }
        return wanted;
    }

    /** Whoever designates is a registered focal point. */
    static void checkFocalPoint(String at, String by, OrganisationTable table, Violations violations) {
        boolean focal = Storable.isText(by)
                && table.find(by)
                        .filter(organisation ->
                                organisation.kind() == Kind.FOCAL_POINT && organisation.mergedInto() == null)
                        .isPresent();
        if (!focal) {
            violations.add(at, "focal-point-unknown", by);
        }
    }
}
