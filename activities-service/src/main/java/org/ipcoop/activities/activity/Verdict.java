package org.ipcoop.activities.activity;

import java.util.List;
import org.ipcoop.activities.activity.model.Activity;

/**
 * What a record means for what is there: the activity as it will be, and the revisions that lead to it, none where nothing
 * differs.
 */
public record Verdict(Kind kind, Activity activity, List<NextRevision> revisions) implements Judgement {

    /** How a client is told. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    static Verdict unchanged(Activity held) {
        return new Verdict(Kind.UNCHANGED, held, List.of());
    }

    static Verdict of(Kind kind, List<NextRevision> revisions) {
        return new Verdict(kind, revisions.getLast().activity(), List.copyOf(revisions));
    }
}
