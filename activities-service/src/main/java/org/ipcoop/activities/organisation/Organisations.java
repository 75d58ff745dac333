package org.ipcoop.activities.organisation;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.problem.DomainException.Conflict;

/** The register of organisations; other features ask it which codes exist. */
@ApplicationScoped
public class Organisations {

    /** Those of the codes that are registered. */
    public Map<String, Organisation> byCode(Collection<String> codes) {
        return OrganisationEntity.<OrganisationEntity>list("code in ?1", codes).stream()
                .map(OrganisationEntity::toOrganisation)
                .collect(Collectors.toMap(Organisation::code, Function.identity()));
    }

    List<Organisation> all() {
        return OrganisationEntity.<OrganisationEntity>listAll(Sort.by("code")).stream()
                .map(OrganisationEntity::toOrganisation)
                .toList();
    }

    Optional<Organisation> find(String code) {
        return OrganisationEntity.<OrganisationEntity>findByIdOptional(code).map(OrganisationEntity::toOrganisation);
    }

    /** Registers it; a third party needs a registered focal point, and a code is given once (409). */
    @Transactional
    Organisation register(Organisation organisation) {
        Violations violations = new Violations();
        organisation.check(violations);
        String by = organisation.designatedBy();
        if (by != null && find(by).filter(Organisations::isFocalPoint).isEmpty()) {
            violations.add("/designatedBy", "focal-point-unknown", by);
        }
        violations.throwIfAny();
        if (find(organisation.code()).isPresent()) {
            throw taken(organisation);
        }
        try {
            new OrganisationEntity(organisation).persistAndFlush();
        } catch (ConstraintViolationException raced) {
            throw taken(organisation);
        }
        return organisation;
    }

    private static Conflict taken(Organisation organisation) {
        return new Conflict("conflict.organisation", Map.of(), organisation.code());
    }

    private static boolean isFocalPoint(Organisation organisation) {
        return organisation.kind() == Organisation.Kind.FOCAL_POINT;
    }
}
