package org.ipcoop.activities.batch.column;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which words a misspelt one may have been meant to be: those a few typing errors away. */
final class Nearness {
    private static final int LONGEST = 100;
    private static final int OFFERED = 3;

    private Nearness() {}

    static List<String> nearest(String word, List<String> words) {
        String bare = Spelling.bare(word.substring(0, Math.min(LONGEST, word.length())));
        int most = Math.max(2, bare.length() / 3);
        record Near(String word, int distance) {}
        return words.stream()
                .map(known -> new Near(known, distance(bare, Spelling.bare(known))))
                .filter(near -> near.distance <= most)
                .sorted(Comparator.comparingInt(Near::distance))
                .map(Near::word)
                .distinct()
                .limit(OFFERED)
                .toList();
    }

    /** Levenshtein: insertions, deletions and replacements, row by row. */
    private static int distance(String one, String other) {
        int[] above = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
