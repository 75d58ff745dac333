package org.ipcoop.indicators.indicator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;

/** A row of indicator_definition; stays inside this feature, everything else sees {@link Definition}. */
@Entity
@Table(name = "indicator_definition")
@NullUnmarked
class IndicatorEntity extends PanacheEntityBase {
    @Id
    String code;

    @Column(name = "name_vi")
    String nameVi;

    @Column(name = "name_en")
    String nameEn;

    @Enumerated(EnumType.STRING)
    Definition.Level level;

    String unit;

    @Enumerated(EnumType.STRING)
    Definition.Direction direction;

    String aggregation;

    String[] disaggregations;

    @Enumerated(EnumType.STRING)
    Definition.Source source;

    @ColumnTransformer(write = "?::jsonb")
    String parts;

    String method;

    String[] targets;

    int version;

    String origin;

    @Column(name = "updated_at")
    Instant updatedAt;
}
