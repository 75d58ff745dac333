package org.ipcoop.platform.cell;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people in Viet Nam and elsewhere write it: {@code 1.234.567}, {@code 1,234,567}, {@code 1 234 567}, {@code 0,5},
 * {@code 0.5}. What could be a thousand to one and one to another is told as unclear, never guessed.
 */
public final class NumberText {
    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+");
    private static final Pattern POINTS = grouped("\\.", ",");
    private static final Pattern COMMAS = grouped(",", "\\.");
    private static final Pattern BLANKS =
            Pattern.compile("-?[1-9][0-9]{0,2}(?:[ \\u00A0\\u202F][0-9]{3})+(?:[.,][0-9]+)?");
    private static final Pattern UNCLEAR = Pattern.compile("-?[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern FRACTION = Pattern.compile("-?[0-9]+[.,][0-9]+");

    private NumberText() {}

    /** Either a value or the code of the violation. */
    public record Reading(
            @Nullable BigDecimal value, @Nullable String violation) {}

    private static Pattern grouped(String separator, String point) {
        String start = "-?[1-9][0-9]{0,2}(?:" + separator + "[0-9]{3})";
        return Pattern.compile(start + "{2,}(?:" + point + "[0-9]+)?|" + start + point + "[0-9]+");
    }

    public static Reading decimal(String text) {
        if (text.length() > LONGEST) {
            return new Reading(null, "cell-number");
        }
        if (PLAIN.matcher(text).matches()) {
            return value(text);
        }
        if (POINTS.matcher(text).matches()) {
            return value(text.replace(".", "").replace(',', '.'));
        }
        if (COMMAS.matcher(text).matches()) {
            return value(text.replace(",", ""));
        }
        if (BLANKS.matcher(text).matches()) {
            return value(text.replaceAll("[ \\u00A0\\u202F]", "").replace(',', '.'));
        }
        if (UNCLEAR.matcher(text).matches()) {
            return new Reading(null, "cell-number-unclear");
        }
        return FRACTION.matcher(text).matches() ? value(text.replace(',', '.')) : new Reading(null, "cell-number");
    }

    /** A whole number; a fraction of zeros, as spreadsheets write it, is none. */
    public static Reading whole(String text) {
        Reading read = decimal(text);
        BigDecimal value = read.value();
        if (value == null) {
            return read;
        }
        return value.stripTrailingZeros().scale() <= 0
                ? new Reading(value.setScale(0), null)
                : new Reading(null, "cell-whole-number");
    }

    private static Reading value(String text) {
        return new Reading(new BigDecimal(text), null);
    }

    /** A spelling of the number that can mean nothing else, with the decimal sign of the reader. */
    public static String write(BigDecimal number, char decimalSign) {
        String text = number.toPlainString();
        String clear = UNCLEAR.matcher(text).matches() ? text + "0" : text;
        return clear.replace('.', decimalSign);
    }
}
