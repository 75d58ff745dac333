package org.ipcoop.indicators.gii;

import java.util.List;
import org.ipcoop.platform.http.Language;

/** What every what-if rests on, in both languages. */
final class ScenarioTexts {

    private ScenarioTexts() {}

    static List<String> assumptions(Language language) {
        return language == Language.VI
                ? List.of(
                        "Chỉ những giá trị nêu trong yêu cầu thay đổi; mọi giá trị khác của tất cả nền kinh tế giữ nguyên như đã"
                                + " công bố.",
                        "Toàn bộ phương pháp được tính lại: xử lý giá trị ngoại lai, khoảng chuẩn hóa, điểm và thứ hạng.",
                        "Đây là phép tính của hệ thống này, không phải số liệu hay dự báo của WIPO.")
                : List.of(
                        "Only the values named in the request change; all others, of every economy, stay as published.",
                        "The whole method is run again: outlier treatment, ranges, scores and ranks.",
                        "This is a computation of this system, neither a figure nor a forecast of WIPO's.");
    }
}
