package org.ipcoop.activities.activity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ipcoop.activities.activity.model.Action;
import org.jspecify.annotations.Nullable;

/** The row of one change, to read: {@link ActivityTable} writes it, once. */
@Entity
@Immutable
@IdClass(RevisionEntity.Key.class)
@Table(name = "activity_revision")
@SuppressWarnings("NullAway.Init")
class RevisionEntity extends PanacheEntityBase {
    @Id
    @Column(name = "activity_id")
    UUID activityId;

    @Id
    int revision;

    @Enumerated(EnumType.STRING)
    Action action;

    String subject;

    @Nullable
    String organisation;

    @Nullable
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    String snapshot;

    /** Which revision of which activity. */
    record Key(UUID activityId, int revision) implements Serializable {}

    protected RevisionEntity() {}
}
