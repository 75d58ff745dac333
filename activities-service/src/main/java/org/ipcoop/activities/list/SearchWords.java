package org.ipcoop.activities.list;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * The words a search asks for, all of which must be found. Where each is found as it is spelt, the match is exact; otherwise
 * case and diacritics were passed over.
 */
record SearchWords(List<String> words) {
    static final int LONGEST = 200;

    /** What is searched, as it is spelt. */
    private static final String SPELT = """
            lower((coalesce(title_vi, '') || E'\\n' || coalesce(title_en, '') || E'\\n' || coalesce(external_id, ''))
                collate "pg_c_utf8")""";

    static SearchWords of(String text) {
        String composed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        return new SearchWords(Arrays.stream(composed.split("[\\s\\u00a0]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    /** Found in whatever spelling. */
    Conditions narrow(Conditions where) {
        Conditions all = where;
        for (String word : words) {
            all = all.and("search like search_fold(?)", List.of(pattern(word)));
        }
        return all;
    }

    /** Whether a row that was found is an exact match; takes {@link #patterns} as parameters. */
    String isExact() {
        return "("
                + String.join(" and ", words.stream().map(SearchWords::isSpelt).toList()) + ")";
    }

    private static String isSpelt(String word) {
        return SPELT + " like lower(? collate \"pg_c_utf8\")";
    }

    List<String> patterns() {
        return words.stream().map(SearchWords::pattern).toList();
    }

    private static String pattern(String word) {
        return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
