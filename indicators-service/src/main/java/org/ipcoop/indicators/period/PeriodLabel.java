package org.ipcoop.indicators.period;

import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** The name of a period as a Vietnamese and an English report print it. */
public record PeriodLabel(String vi, String en) {
    private static final String[] ROMAN = {"I", "II", "III", "IV"};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** The name of the n-th period of so many months in a year. */
    static PeriodLabel of(int months, int number, int year) {
        return switch (months) {
            case 1 -> new PeriodLabel("Tháng " + number + "/" + year, english(Month.of(number)) + " " + year);
            case 3 -> new PeriodLabel("Quý " + ROMAN[number - 1] + "/" + year, "Q" + number + " " + year);
            case 6 ->
                number == 1
                        ? new PeriodLabel("6 tháng đầu năm " + year, "First half of " + year)
                        : new PeriodLabel("6 tháng cuối năm " + year, "Second half of " + year);
            default -> new PeriodLabel("Năm " + year, Integer.toString(year));
        };
    }

    /** The name of the administrative period that civil usage would call so, with its days. */
    static PeriodLabel reporting(int months, int number, int year, DateRange days) {
        PeriodLabel civil = of(months, number, year);
        String en = switch (months) {
            case 1 -> "Reporting month " + civil.en;
            case 3 -> "Reporting quarter " + civil.en;
            case 6 -> (number == 1 ? "First" : "Second") + " reporting half of " + year;
            default -> "Reporting year " + civil.en;
        };
        String vi = "Kỳ báo cáo " + civil.vi.substring(0, 1).toLowerCase(Locale.ROOT) + civil.vi.substring(1);
        String dates = " (" + DAY.format(days.start()) + "–" + DAY.format(days.end()) + ")";
        return new PeriodLabel(vi + dates, en + dates);
    }

    private static String english(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
