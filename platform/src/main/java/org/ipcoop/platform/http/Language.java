package org.ipcoop.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two languages everything is said in. */
public enum Language {
    EN,
    VI;

    /** The language tag, {@code vi}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text in this language, or the other one where this one is missing. */
    public @Nullable String choose(@Nullable String vi, @Nullable String en) {
        String wanted = this == VI ? vi : en;
        return wanted != null ? wanted : (this == VI ? en : vi);
    }

    /** The best match for an Accept-Language header; English when nothing fits or the header is missing or broken. */
    public static Language negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            String tag = Optional.ofNullable(Locale.lookupTag(ranges, List.of("en", "vi")))
                    .orElse("en");
            return "vi".equals(tag) ? VI : EN;
        } catch (IllegalArgumentException broken) {
            return EN;
        }
    }
}
