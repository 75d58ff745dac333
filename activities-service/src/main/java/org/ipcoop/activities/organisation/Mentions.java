package org.ipcoop.activities.organisation;

import java.util.List;
import java.util.UUID;
import org.ipcoop.platform.security.Caller;

/** The records of another feature that name organisations, as a merge sees them. */
public interface Mentions {

    /** Records of both organisations under one key of theirs; only one of the two could keep it. */
    record Clash(String externalId, UUID duplicate, UUID survivor) {}

    /** How many records get a new revision: finished ones are corrected, others replaced. */
    record Moved(long corrected, long replaced) {}

    List<Clash> clashes(String duplicate, String survivor);

    /** What {@link #move} would do. */
    Moved count(String duplicate);

    /**
     * Makes every record that names the duplicate name the survivor, in the caller's transaction.
     *
     * @throws LostRace where another writer was faster
     */
    Moved move(Caller who, String duplicate, String survivor, String reason);

    /** What another writer did meanwhile is there to be seen by whoever starts again. */
    final class LostRace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LostRace(Throwable cause) {
            super("Merge lost a race", cause);
        }
    }
}
