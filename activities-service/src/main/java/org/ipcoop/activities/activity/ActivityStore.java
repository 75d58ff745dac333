package org.ipcoop.activities.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.outbox.Outbox;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Keeps activities: every change writes the activity, its revision and what is to be published in the caller's transaction,
 * one activity or thousands by the same path.
 */
@ApplicationScoped
public class ActivityStore {
    private final ActivityTable table;
    private final ContentJson json;
    private final Outbox outbox;

    ActivityStore(ActivityTable table, ContentJson json, Outbox outbox) {
        this.table = table;
        this.json = json;
        this.outbox = outbox;
    }

    Optional<Activity> find(UUID id) {
        return table.find(id).map(json::read);
    }

    /** The activity as this revision left it. */
    Optional<Activity> find(UUID id, int revision) {
        return table.find(id, revision).map(json::read);
    }

    Optional<UUID> findId(ExternalKey key) {
        return table.findId(key);
    }

    /** The activity, held until the transaction ends, so that changes of one activity happen one after the other. */
    Activity hold(UUID id) {
        return hold(List.of(id), List.of()).find(id).orElseThrow(() -> new NotFound("activity", id));
    }

    Optional<Activity> hold(ExternalKey key) {
        return hold(List.of(), List.of(key)).find(key);
    }

    /**
     * Those of the activities that are there, held until the transaction ends. They are locked in one order by whoever asks;
     * so ask for all that a transaction needs at once.
     */
    @Transactional(TxType.MANDATORY)
    public Held hold(Collection<UUID> ids, Collection<ExternalKey> keys) {
        return new Held(table.hold(ids, keys).stream().map(json::read).toList());
    }

    /** What {@link #write} takes. */
    public NextRevision revision(Activity activity, Change change, @Nullable Status before) {
        return new NextRevision(activity, change, before, json.text(activity));
    }

    /**
     * Writes revisions, new activities and the next ones of held activities, each activity at most once. One whose id or key
     * another activity has is not written, and the others are.
     *
     * @return the ids of those written
     * @throws WriteFailure.LostRace where a held activity was to take a key that another one has
     * @throws org.ipcoop.platform.problem.DomainException.TooLarge where one is more than could ever be published
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = WriteFailure.LostRace.class)
    public Set<UUID> write(Collection<NextRevision> revisions) {
        revisions.forEach(next -> outbox.requireFit(next.json()));
        Set<UUID> written = new HashSet<>();
        written.addAll(write(revisions, NextRevision::isFirst, table::create));
        written.addAll(write(revisions, next -> !next.isFirst(), table::replace));
        if (revisions.stream().anyMatch(next -> next.event().isPresent())) {
            outbox.announce();
        }
        return written;
    }

    private static Set<UUID> write(
            Collection<NextRevision> revisions,
            Predicate<NextRevision> which,
            Function<List<NextRevision>, Set<UUID>> statement) {
        List<NextRevision> rows =
                revisions.stream().filter(which).sorted(NextRevision.WRITING).toList();
        return rows.isEmpty() ? Set.of() : statement.apply(rows);
    }

    /** Writes a new activity; false where there is one with its id. Its key taken by another one is a 409. */
    boolean insert(NextRevision first) {
        Activity activity = first.activity();
        boolean written = !write(List.of(first)).isEmpty();
        if (!written && find(activity.id()).isEmpty()) {
            requireFree(activity);
            // Whoever had the key when this was written has given it up since.
            throw new WriteFailure.LostRace();
        }
        return written;
    }

    /** Replaces a held activity by its next revision. */
    void update(Activity held, Activity next, Change change) {
        if (!Objects.equals(ExternalKey.of(held), ExternalKey.of(next))) {
            requireFree(next);
        }
        if (write(List.of(revision(next, change, held.status()))).isEmpty()) {
            throw new IllegalStateException("the activity was not held");
        }
    }

    /** The key of the reporting organisation is free, or this activity's own; else 409. */
    private void requireFree(Activity activity) {
        ExternalKey key = ExternalKey.of(activity);
        if (key == null) {
            return;
        }
        findId(key).filter(holder -> !holder.equals(activity.id())).ifPresent(holder -> {
            throw new Conflict(
                    "conflict.external-id", Map.of("existing", holder), key.externalId(), key.organisation());
        });
    }

    /** Whether any of the content is this person's word. */
    boolean hasReported(UUID id, String subject) {
        List<Action> reporting =
                Arrays.stream(Action.values()).filter(Action::isReporting).toList();
        return RevisionEntity.count("activityId = ?1 and subject = ?2 and action in ?3", id, subject, reporting) > 0;
    }
}
