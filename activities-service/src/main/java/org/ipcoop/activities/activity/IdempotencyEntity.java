package org.ipcoop.activities.activity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Remembers which reply a caller's Idempotency-Key got, committed together with the activity. */
@Entity
@IdClass(IdempotencyEntity.Key.class)
@Table(name = "idempotency_key")
@SuppressWarnings("NullAway.Init")
class IdempotencyEntity extends PanacheEntityBase {
    @Id
    String subject;

    @Id
    String key;

    @Column(name = "body_hash")
    String bodyHash;

    @Column(name = "activity_id")
    UUID activityId;

    int revision;
    boolean created;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /** A key belongs to the caller who made it up. */
    record Key(String subject, String key) implements Serializable {}

    protected IdempotencyEntity() {}

    /** Removes some of the keys recorded before the instant, more than one write adds, and waits for nobody. */
    static void forget(Instant before) {
        String sql = """
                delete from idempotency_key where (subject, key) in (
                    select subject, key from idempotency_key
                    where recorded_at < ?1
                    order by recorded_at
                    limit 10
                    for update skip locked)
                """;
        getEntityManager().createNativeQuery(sql).setParameter(1, before).executeUpdate();
    }

    IdempotencyEntity(Key of, String bodyHash, Written reply, Instant now) {
        this.subject = of.subject();
        this.key = of.key();
        this.bodyHash = bodyHash;
        this.activityId = reply.activity().id();
        this.revision = reply.activity().revision();
        this.created = reply.created();
        this.recordedAt = now;
    }
}
