package org.ipcoop.activities.activity;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.outbox.EventType;
import org.ipcoop.activities.outbox.Outbox;
import org.ipcoop.activities.outbox.OutboxEvent;
import org.jspecify.annotations.Nullable;

/** Decides which changes are told to the world, and as what. */
@Singleton
class ActivityEvents {
    private final Outbox outbox;

    ActivityEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Publishes a revision, where it is told at all; {@code before} is the state it came from. One that could never be told is
     * refused in every state, a draft too.
     */
    void publish(Activity activity, Action action, @Nullable Status before, String snapshot) {
        outbox.requireFit(snapshot);
        typeOf(action, before, activity.status())
                .map(type -> new OutboxEvent(activity.id(), activity.revision(), type, activity.updatedAt(), snapshot))
                .ifPresent(outbox::append);
    }

    /** By what was done and the state it led to. A draft is nobody's business, and neither is one given up. */
    static Optional<EventType> typeOf(Action action, @Nullable Status before, Status status) {
        if (action == Action.CANCELLED && before == Status.DRAFT) {
            return Optional.empty();
        }
        return switch (action) {
            case COMPLETED -> Optional.of(EventType.COMPLETED);
            case CORRECTED -> Optional.of(EventType.CORRECTED);
            case VERIFIED -> Optional.of(EventType.VERIFIED);
            case RETRACTED -> Optional.of(EventType.RETRACTED);
            case RETURNED -> Optional.of(EventType.RETURNED);
            case CREATED, REPLACED, PLANNED, STARTED, SUSPENDED, RESUMED, CANCELLED -> ofState(status);
        };
    }

    private static Optional<EventType> ofState(Status status) {
        return switch (status) {
            case PLANNED, ONGOING, SUSPENDED, CANCELLED -> Optional.of(EventType.PLANNED);
            case COMPLETED -> Optional.of(EventType.COMPLETED);
            case DRAFT, VERIFIED, RETRACTED -> Optional.empty();
        };
    }
}
