package org.ipcoop.indicators.target;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of target_set with its targets; who recorded it and when is kept for the record, a set is never changed. */
@Entity
@Table(name = "target_set")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class TargetSetEntity extends PanacheEntityBase {

    @Id
    public String code;

    @Column(name = "name_en")
    public String nameEn;

    @Column(name = "name_vi")
    public @Nullable String nameVi;

    public String instrument;

    @Column(name = "recorded_by")
    public String recordedBy;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** Given by the database; the order of recording. */
    @Column(insertable = false, updatable = false)
    public Long seq;

    @OneToMany(mappedBy = "set", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("position")
    public List<TargetEntity> targets = new ArrayList<>();

    static TargetSetEntity of(TargetSet set, String recordedBy, Instant recordedAt) {
        var entity = new TargetSetEntity();
        entity.code = set.code();
        entity.nameEn = set.name().en();
        entity.nameVi = set.name().vi();
        entity.instrument = set.instrument();
        entity.recordedBy = recordedBy;
        entity.recordedAt = recordedAt;
        for (var target : set.targets()) {
            entity.targets.add(TargetEntity.of(target, entity, entity.targets.size()));
        }
        return entity;
    }

    TargetSet set() {
        return new TargetSet(
                code,
                new Name(nameEn, nameVi),
                instrument,
                targets.stream().map(TargetEntity::target).toList());
    }
}
