package org.ipcoop.indicators.target;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.ipcoop.indicators.target.LegalStatus.Standing;
import org.jspecify.annotations.Nullable;

/** A row of target; the pure {@link Target} is what leaves this package. */
@Entity
@Table(name = "target")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class TargetEntity extends PanacheEntityBase {

    @Id
    public String code;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "set_code")
    public TargetSetEntity set;

    public int position;
    public String scope;

    @Column(name = "measure_en")
    public String measureEn;

    @Column(name = "measure_vi")
    public @Nullable String measureVi;

    @Enumerated(EnumType.STRING)
    public Aim.Kind kind;

    @Column(name = "value_min")
    public @Nullable Double min;

    @Column(name = "value_max")
    public @Nullable Double max;

    public @Nullable String unit;

    @Column(name = "by_from")
    public int byFrom;

    @Column(name = "by_to")
    public int byTo;

    @Column(name = "base_year")
    public @Nullable Integer baseYear;

    public @Nullable Double baseline;

    @Enumerated(EnumType.STRING)
    public Standing standing;

    @Column(name = "status_text")
    public String statusText;

    public String source;
    public @Nullable String url;
    public boolean verified;

    static TargetEntity of(Target target, TargetSetEntity set, int position) {
        var entity = new TargetEntity();
        entity.set = set;
        entity.position = position;
        entity.identify(target);
        entity.aimAt(target);
        entity.attribute(target);
        return entity;
    }

    Target target() {
        return new Target(
                code,
                scope,
                new Name(measureEn, measureVi),
                Aim.of(kind, min, max),
                unit,
                new YearRange(byFrom, byTo),
                baseYear,
                baseline,
                new LegalStatus(standing, statusText),
                source,
                url,
                verified);
    }

    private void identify(Target target) {
        code = target.code();
        scope = target.scope();
        measureEn = target.measure().en();
        measureVi = target.measure().vi();
    }

    private void aimAt(Target target) {
        kind = target.aim().kind();
        min = target.aim().min();
        max = target.aim().max();
        unit = target.unit();
        byFrom = target.by().from();
        byTo = target.by().to();
        baseYear = target.baseYear();
        baseline = target.baseline();
    }

    private void attribute(Target target) {
        standing = target.legalStatus().standing();
        statusText = target.legalStatus().text();
        source = target.source();
        url = target.url();
        verified = target.verified();
    }
}
