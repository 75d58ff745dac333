package org.ipcoop.activities.activity.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Result of producing reference material. */
public record ReferenceMaterial(
        @Nullable Kind kind,
        @Nullable Long titles,
        List<String> languages,
        @Nullable Long copies,
        @Nullable Long downloads,
        @Nullable String url,
        @Nullable String isbn)
        implements Result {

    public ReferenceMaterial {
        languages = Result.orEmpty(languages);
    }

    /** Kinds of material. */
    public enum Kind {
        GUIDE,
        TOOLKIT,
        COURSE,
        BOOK,
        CODE_OF_CONDUCT,
        DATABASE,
        VIDEO
    }
}
