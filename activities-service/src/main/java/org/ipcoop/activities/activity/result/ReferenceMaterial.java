package org.ipcoop.activities.activity.result;

import java.util.List;
import org.ipcoop.activities.violation.Languages;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.activities.violation.WebAddress;
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

    @Override
    public void check(String at, Violations violations) {
        for (int i = 0; i < languages.size(); i++) {
            Languages.check(at + "/languages/" + i, languages.get(i), violations);
        }
        if (isbn != null) {
            Isbn.check(at + "/isbn", isbn, violations);
        }
        if (url != null) {
            WebAddress.check(at + "/url", url, violations);
        }
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
