package org.ipcoop.indicators.gii;

import org.ipcoop.indicators.gii.EconomyHistory.Break;
import org.ipcoop.indicators.gii.EconomyHistory.Kind;
import org.ipcoop.platform.http.Language;

/** Says in words why two editions do not compare, in both languages. */
final class HistoryTexts {

    private HistoryTexts() {}

    static Break of(Edition before, Edition after, Kind kind, String what, Language language) {
        String text = language == Language.VI ? vietnamese(kind) : english(kind);
        return new Break(before.year(), after.year(), kind, text.formatted(what));
    }

    private static String english(Kind kind) {
        return switch (kind) {
            case NUMBER_MOVED -> "The number changed: %s.";
            case NOT_IN_BOTH -> "Only one of the two editions has “%s”.";
            case UNVERIFIED -> "The edition of %s does not verify: its method is not wholly known.";
            case FRAMEWORK -> "Indicators below it were dropped (−), added (+) or renamed: %s.";
        };
    }

    private static String vietnamese(Kind kind) {
        return switch (kind) {
            case NUMBER_MOVED -> "Mã số đã đổi: %s.";
            case NOT_IN_BOTH -> "Chỉ một trong hai ấn bản có “%s”.";
            case UNVERIFIED -> "Ấn bản %s không kiểm chứng được: chưa rõ toàn bộ phương pháp.";
            case FRAMEWORK -> "Các chỉ số thành phần bị bỏ (−), thêm (+) hoặc đổi tên: %s.";
        };
    }
}
