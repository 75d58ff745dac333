package org.ipcoop.activities.codelist;

/** A province of before 1 July 2025 and where it went. */
public record FormerProvince(String code, String nameVi, String fullNameVi, String presentCode, Fate fate) {
    /** What became of the code. */
    public enum Fate {
        /** The unit of that name still has it. */
        KEPT,
        /** A unit of another name has it now: without a date it is ambiguous. */
        KEPT_NEW_NAME,
        /** Nobody has it. */
        RETIRED
    }
}
