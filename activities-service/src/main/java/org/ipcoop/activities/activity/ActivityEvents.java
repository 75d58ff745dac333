package org.ipcoop.activities.activity;

import java.util.Optional;
import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.outbox.EventType;
import org.jspecify.annotations.Nullable;

/** Decides which changes are told to the world, and as what. */
final class ActivityEvents {
    private ActivityEvents() {}

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
