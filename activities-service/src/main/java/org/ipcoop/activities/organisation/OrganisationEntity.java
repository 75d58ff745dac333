package org.ipcoop.activities.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The row of an organisation; stays inside this feature. */
@Entity
@Table(name = "organisation")
@SuppressWarnings("NullAway.Init")
class OrganisationEntity extends PanacheEntityBase {
    @Id
    String code;

    @Column(name = "name_vi")
    @Nullable
    String nameVi;

    @Column(name = "name_en")
    @Nullable
    String nameEn;

    @Enumerated(EnumType.STRING)
    Organisation.Kind kind;

    @Column(name = "designated_by")
    @Nullable
    String designatedBy;

    @Column(name = "designated_from")
    @Nullable
    LocalDate designatedFrom;

    @Column(name = "designated_to")
    @Nullable
    LocalDate designatedTo;

    boolean sample;

    protected OrganisationEntity() {}

    OrganisationEntity(Organisation from) {
        code = from.code();
        nameVi = from.name().vi();
        nameEn = from.name().en();
        kind = from.kind();
        designatedBy = from.designatedBy();
        designatedFrom = from.designatedFrom();
        designatedTo = from.designatedTo();
        sample = from.sample();
    }

    Organisation toOrganisation() {
        return new Organisation(
                code, new Organisation.Name(nameVi, nameEn), kind, designatedBy, designatedFrom, designatedTo, sample);
    }
}
