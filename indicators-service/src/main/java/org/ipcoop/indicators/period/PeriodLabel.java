package org.ipcoop.indicators.period;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** The name of a period as a Vietnamese and an English report print it. */
public record PeriodLabel(String vi, String en) {
    private static final String[] ROMAN = {"I", "II", "III", "IV"};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    static PeriodLabel month(YearMonth month) {
        return new PeriodLabel("Tháng " + month.getMonthValue() + "/" + month.getYear(), english(month));
    }

    static PeriodLabel quarter(int year, int quarter) {
        return new PeriodLabel("Quý " + ROMAN[quarter - 1] + "/" + year, "Q" + quarter + " " + year);
    }

    static PeriodLabel half(int year, int half) {
        return half == 1
                ? new PeriodLabel("6 tháng đầu năm " + year, "First half of " + year)
                : new PeriodLabel("6 tháng cuối năm " + year, "Second half of " + year);
    }

    static PeriodLabel year(int year) {
        return new PeriodLabel("Năm " + year, Integer.toString(year));
    }

    static PeriodLabel adminMonth(YearMonth month, DateRange days) {
        return new PeriodLabel(
                "Kỳ báo cáo tháng " + month.getMonthValue() + "/" + month.getYear() + dates(days),
                "Reporting month " + english(month) + dates(days));
    }

    static PeriodLabel adminYear(int year, DateRange days) {
        return new PeriodLabel("Kỳ báo cáo năm " + year + dates(days), "Reporting year " + year + dates(days));
    }

    private static String english(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    private static String dates(DateRange days) {
        return " (" + DAY.format(days.start()) + "–" + DAY.format(days.end()) + ")";
    }
}
