package org.ipcoop.indicators.period;

/** One reporting period: its code (`2025`, `2025-Q1`, `2025-03`, `A2025-03`, …), its days and its name in both languages. */
public record Period(PeriodKind kind, String code, DateRange days, PeriodLabel label) {
    /** Everything within the range as one period, the grand total. */
    public static Period all(DateRange days) {
        return new Period(PeriodKind.ALL, "ALL", days, new PeriodLabel("Tất cả các kỳ", "All periods"));
    }
}
