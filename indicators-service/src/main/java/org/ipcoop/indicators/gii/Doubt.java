package org.ipcoop.indicators.gii;

import org.ipcoop.platform.http.Language;

/** What keeps an edition from being verified. The names are stable codes for programs; the sentences are for people. */
enum Doubt {
    SCORES_DIFFER("%d scores differ from the published ones.", "%d điểm số khác với điểm đã công bố."),
    SCORES_ON_ONE_SIDE(
            "%d scores are only published or only recomputed.",
            "%d điểm số chỉ có ở bản công bố hoặc chỉ có ở bản tính lại."),
    RANKS_DIFFER("%d ranks differ from the published ones.", "%d thứ hạng khác với thứ hạng đã công bố."),
    COVERAGE_FLAGS_DIFFER("%d data coverage flags differ.", "%d cờ về độ bao phủ dữ liệu khác với bản công bố."),
    OVERALL_FLAGS_DIFFER(
            "%d overall strength or weakness flags differ.",
            "%d cờ điểm mạnh hoặc điểm yếu tổng thể khác với bản công bố."),
    FIXED_GOALPOSTS(
            "%d indicators were scored between fixed goalposts that the edition does not publish; they and what hangs on them"
                    + " cannot be checked from the values alone.",
            "%d chỉ số được chấm theo mốc cố định mà bản công bố không nêu; không thể kiểm tra các chỉ số này và những gì phụ"
                    + " thuộc vào chúng chỉ từ giá trị."),
    NOTHING_TO_COMPARE("There is no published score to compare with.", "Không có điểm công bố nào để so sánh.");

    private final String english;
    private final String vietnamese;

    Doubt(String english, String vietnamese) {
        this.english = english;
        this.vietnamese = vietnamese;
    }

    String sentence(Language language, int count) {
        return (language == Language.VI ? vietnamese : english).formatted(count);
    }
}
