package org.ipcoop.platform.cell;

import java.util.Comparator;
import java.util.List;
import org.ipcoop.platform.problem.Nearest;

/** Which headers a misspelt one may have been meant to be: those a few typing errors away, whatever their diacritics. */
public final class Nearness {
    private static final int LONGEST = 100;
    private static final int OFFERED = 3;

    private Nearness() {}

    public static List<String> nearest(String word, List<String> words) {
        String bare = Spelling.bare(word.substring(0, Math.min(LONGEST, word.length())));
        int most = Math.max(2, bare.length() / 3);
        record Near(String word, int distance) {}
        return words.stream()
                .map(known -> new Near(known, Nearest.distance(bare, Spelling.bare(known))))
                .filter(near -> near.distance <= most)
                .sorted(Comparator.comparingInt(Near::distance))
                .map(Near::word)
                .distinct()
                .limit(OFFERED)
                .toList();
    }
}
