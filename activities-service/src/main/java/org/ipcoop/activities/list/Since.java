package org.ipcoop.activities.list;

import java.time.Instant;

/** Where a reader of changes starts: with what changed from a moment on, or behind what it has already seen. */
sealed interface Since {
    /** By the clock of the writers. */
    record Moment(Instant instant) implements Since {}

    /** By a mark of an earlier reply. */
    record Seen(Mark mark) implements Since {}
}
