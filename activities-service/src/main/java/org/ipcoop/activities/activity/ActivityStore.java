package org.ipcoop.activities.activity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Content;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.jspecify.annotations.Nullable;

/** Keeps activities: every change writes the activity, its revision and what is to be published in the caller's transaction. */
@ApplicationScoped
class ActivityStore {
    private final ContentJson json;
    private final ActivityEvents events;

    ActivityStore(ContentJson json, ActivityEvents events) {
        this.json = json;
        this.events = events;
    }

    Optional<Activity> find(UUID id) {
        return ActivityEntity.<ActivityEntity>findByIdOptional(id).map(row -> json.read(row.content));
    }

    /** The activity as this revision left it. */
    Optional<Activity> find(UUID id, int revision) {
        return RevisionEntity.<RevisionEntity>findByIdOptional(new RevisionEntity.Key(id, revision))
                .map(row -> json.read(row.snapshot));
    }

    /** Only the id: an entity read here would keep a later lock from seeing what was committed in between. */
    Optional<UUID> findByExternalId(String organisation, String externalId) {
        String query = "select a.id from ActivityEntity a where a.reportingOrganisation = ?1 and a.externalId = ?2";
        return ActivityEntity.getEntityManager()
                .createQuery(query, UUID.class)
                .setParameter(1, organisation)
                .setParameter(2, externalId)
                .getResultStream()
                .findFirst();
    }

    /** The activity, held until the transaction ends, so that changes of one activity happen one after the other. */
    Activity hold(UUID id) {
        ActivityEntity row = ActivityEntity.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotFound("activity", id);
        }
        return json.read(row.content);
    }

    /** The key of the reporting organisation is free, or this activity's own; else 409. */
    void requireFree(UUID id, Content content) {
        String externalId = content.externalId();
        if (externalId == null) {
            return;
        }
        String organisation = content.reportingOrganisation();
        findByExternalId(organisation, externalId)
                .filter(holder -> !holder.equals(id))
                .ifPresent(holder -> {
                    throw new Conflict("conflict.external-id", Map.of("existing", holder), externalId, organisation);
                });
    }

    void insert(Activity activity, Change change) {
        requireFree(activity.id(), activity.content());
        String text = json.text(activity);
        new ActivityEntity(activity, text).persistAndFlush();
        record(activity, change, null, text);
    }

    /** Replaces a held activity by its next revision. */
    void update(Activity activity, Change change) {
        String text = json.text(activity);
        requireFree(activity.id(), activity.content());
        ActivityEntity row = ActivityEntity.findById(activity.id());
        Status before = Status.valueOf(row.status);
        row.set(activity, text);
        row.persistAndFlush();
        record(activity, change, before, text);
    }

    private void record(Activity activity, Change change, @Nullable Status before, String text) {
        PanacheEntityBase.persist(new RevisionEntity(activity, change, text));
        events.publish(activity, change.action(), before, text);
    }

    List<RevisionEntity> revisions(UUID id) {
        return RevisionEntity.list("activityId = ?1 order by revision", id);
    }

    Optional<RevisionEntity> revision(UUID id, int revision) {
        return RevisionEntity.findByIdOptional(new RevisionEntity.Key(id, revision));
    }

    /** Whether any of the content is this person's word. */
    boolean hasReported(UUID id, String subject) {
        List<Action> reporting =
                Arrays.stream(Action.values()).filter(Action::isReporting).toList();
        return RevisionEntity.count("activityId = ?1 and subject = ?2 and action in ?3", id, subject, reporting) > 0;
    }
}
