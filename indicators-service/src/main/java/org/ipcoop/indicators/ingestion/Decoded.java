package org.ipcoop.indicators.ingestion;

import org.ipcoop.indicators.projection.ActivityEvent;

/** What became of a record's bytes. */
sealed interface Decoded {

    /** An event to fold. */
    record Readable(ActivityEvent event) implements Decoded {}

    /** A record for the dead letters. {@code explanation} says where it is wrong and repeats nothing of its contents. */
    record Poison(RawRecord source, Reason reason, String explanation) implements Decoded {
        private static final int LONGEST = 500;

        /** Names of members come from the record and can be as long as it. */
        public Poison {
            explanation = explanation.length() > LONGEST ? explanation.substring(0, LONGEST) : explanation;
        }
    }
}
