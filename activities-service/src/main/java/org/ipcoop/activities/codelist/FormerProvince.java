package org.ipcoop.activities.codelist;

import java.text.Normalizer;

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

    /** As English writes it: the Vietnamese name without its marks, in two cases as one word. */
    String nameEn() {
        return switch (nameVi) {
            case "Hà Nội" -> "Hanoi";
            case "Hải Phòng" -> "Haiphong";
            default -> unmarked(nameVi);
        };
    }

    String fullNameEn() {
        return nameEn() + (fullNameVi.startsWith("Thành phố") ? " City" : " Province");
    }

    private static String unmarked(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.replace('Đ', 'D').replace('đ', 'd');
    }
}
