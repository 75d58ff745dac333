package org.ipcoop.indicators.period;

import java.util.Locale;

/** The names of the words of {@link RelativePeriod}, as both languages say them. */
final class RelativeLabels {
    private RelativeLabels() {}

    static PeriodLabel one(PeriodKind kind, boolean last) {
        String vi = vietnamese(kind) + (last ? " trước" : kind == PeriodKind.YEAR ? " nay" : " này");
        return new PeriodLabel(capital(vi), (last ? "Last " : "This ") + english(kind));
    }

    static PeriodLabel toDate(PeriodKind kind) {
        return new PeriodLabel("Từ đầu " + vietnamese(kind) + " đến nay", capital(english(kind)) + " to date");
    }

    static PeriodLabel several(PeriodKind kind, int count) {
        String plural = english(kind).replaceFirst("half$", "halve") + "s";
        String en = count == 1 ? english(kind) : plural;
        return new PeriodLabel(count + " " + vietnamese(kind) + " gần nhất", "Last " + count + " " + en);
    }

    private static String vietnamese(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> "tháng";
            case QUARTER -> "quý";
            case HALF -> "nửa năm";
            case YEAR -> "năm";
            case ADMIN_MONTH -> "kỳ báo cáo tháng";
            case ADMIN_QUARTER -> "kỳ báo cáo quý";
            case ADMIN_HALF -> "kỳ báo cáo 6 tháng";
            case ADMIN_YEAR -> "kỳ báo cáo năm";
            case ALL -> "tất cả các kỳ";
        };
    }

    private static String english(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> "month";
            case QUARTER -> "quarter";
            case HALF -> "half";
            case YEAR -> "year";
            case ADMIN_MONTH -> "reporting month";
            case ADMIN_QUARTER -> "reporting quarter";
            case ADMIN_HALF -> "reporting half";
            case ADMIN_YEAR -> "reporting year";
            case ALL -> "period";
        };
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
