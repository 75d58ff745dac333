package org.ipcoop.activities.activity;

import java.util.Comparator;
import java.util.Optional;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.outbox.EventType;
import org.jspecify.annotations.Nullable;

/**
 * One change that is to be kept: the activity as it is afterwards, and who did what and why.
 *
 * @param before the state it came from; null where the activity is new
 * @param json the activity as text, made by {@link ContentJson#text}: stored and published byte for byte
 */
public record NextRevision(
        Activity activity, Change change, @Nullable Status before, String json) {

    /** The order in which rows are written, whoever writes them, so that no two writers wait for each other. */
    static final Comparator<NextRevision> WRITING = Comparator.comparing(
                    (NextRevision next) -> next.activity().content().reportingOrganisation())
            .thenComparing(
                    next -> next.activity().content().externalId(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(next -> next.activity().id());

    /** Whether it is the first one of its activity. */
    public boolean isFirst() {
        return activity.revision() == 1;
    }

    /** What is told of it, if anything. */
    Optional<EventType> event() {
        return ActivityEvents.typeOf(change.action(), before, activity.status());
    }
}
