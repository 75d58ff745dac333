package org.ipcoop.indicators.gii.attribution;

import org.ipcoop.platform.http.Language;

/** Why activities are linked to an indicator and yet no points are told. The names are codes for programs. */
enum Unquantified {
    NO_ARITHMETIC(
            "A survey or an index: no count of activities turns into it by arithmetic.",
            "Chỉ số khảo sát hoặc tổng hợp: không có phép tính nào đổi số hoạt động thành giá trị của chỉ số."),
    NO_TRADE_FIGURE(
            "The edition holds no total trade to divide by, and results do not tell which licence payments crossed the border.",
            "Ấn bản không có tổng kim ngạch thương mại để làm mẫu số, và kết quả hoạt động không cho biết khoản li-xăng nào là với"
                    + " nước ngoài."),
    NO_VALUE(
            "The edition has no value of the economy to add to or to take from.",
            "Ấn bản không có giá trị của nền kinh tế để cộng thêm hoặc trừ đi."),
    NO_GDP(
            "The edition holds no GDP of the economy to divide by.",
            "Ấn bản không có GDP của nền kinh tế để làm mẫu số.");

    private final String english;
    private final String vietnamese;

    Unquantified(String english, String vietnamese) {
        this.english = english;
        this.vietnamese = vietnamese;
    }

    String sentence(Language language) {
        return language == Language.VI ? vietnamese : english;
    }
}
