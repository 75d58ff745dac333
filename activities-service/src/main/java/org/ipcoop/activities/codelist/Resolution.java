package org.ipcoop.activities.codelist;

/** What a province code means on a day. */
public sealed interface Resolution {
    /** A unit of today. */
    record Present(String code) implements Resolution {}

    /** A former code; {@code code} is the unit of today it belongs to. */
    record Mapped(String code) implements Resolution {}

    /** A former code that no longer existed on that day; the unit of today is named. */
    record Retired(String formerName, String code, String name) implements Resolution {}

    /** Without a date it may mean either. */
    record Ambiguous(String formerName, String name) implements Resolution {}

    /** Never was a code. */
    record Unknown() implements Resolution {}
}
