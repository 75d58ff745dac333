package org.ipcoop.platform.cell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two spellings of a header or a name mean the same. */
public final class Spelling {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F\\uFEFF]+");
    private static final Pattern DASHES = Pattern.compile(" ?[-\\u2010-\\u2015] ?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Spelling() {}

    /** Unicode NFC, lower case, one kind of blank and dash, nothing around. */
    public static String same(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String spaced = BLANKS.matcher(composed).replaceAll(" ").strip();
        return DASHES.matcher(spaced).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** The same without Vietnamese diacritics. */
    public static String bare(String text) {
        String decomposed = Normalizer.normalize(same(text), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd');
    }
}
