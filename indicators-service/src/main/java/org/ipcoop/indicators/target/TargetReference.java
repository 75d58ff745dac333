package org.ipcoop.indicators.target;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator names the targets it serves: codes separated by semicolons, where a trailing star stands for all codes that
 * begin so ("D1068-PAT;R57-PAT", "GII-*").
 */
record TargetReference(List<String> patterns) {

    static TargetReference parse(@Nullable String text) {
        return new TargetReference(Stream.of((text == null ? "" : text).split(";"))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList());
    }

    boolean names(String code) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, code));
    }

    private static boolean matches(String pattern, String code) {
        return pattern.endsWith("*")
                ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                : code.equals(pattern);
    }
}
