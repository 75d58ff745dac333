package org.ipcoop.indicators.gii;

import java.util.List;
import org.ipcoop.platform.http.Language;

/** What every what-if rests on, in both languages. */
final class ScenarioTexts {

    private ScenarioTexts() {}

    static List<String> intervals(Language language) {
        return language == Language.VI
                ? List.of(
                        "Trọng số của mỗi trụ cột được nhân với một số ngẫu nhiên đều trong [0,75; 1,25]; hai chỉ số phụ được lấy trung"
                                + " bình cộng trong một nửa số lần chạy và trung bình nhân trong nửa còn lại.",
                        "Khoảng là phân vị thứ 5 đến 95 của thứ hạng. Đây là cách tính của hệ thống này, không phải khoảng do JRC công"
                                + " bố.")
                : List.of(
                        "Each pillar's weight is multiplied by a uniform draw from [0.75, 1.25]; the sub-indices are arithmetic means in"
                                + " one half of the runs and geometric means in the other.",
                        "The interval is the 5th to the 95th percentile of the rank. It is this system's recipe, not the interval"
                                + " that the JRC publishes.");
    }

    static List<String> leverage(Language language) {
        return language == Language.VI
                ? List.of(
                        "Mỗi lần chỉ một chỉ số được nâng lên mức trung vị của nhóm so sánh; điểm tăng của nhiều chỉ số không cộng"
                                + " được với nhau.",
                        "Liên kết với hoạt động là giới hạn hạch toán, không phải ước lượng nhân quả.")
                : List.of(
                        "One indicator at a time is taken to the peers' median; the gains of several cannot be added up.",
                        "A link to activities is an accounting bound, not a causal estimate.");
    }

    static List<String> gaps(Language language) {
        return language == Language.VI
                ? List.of(
                        "Mỗi lần chỉ thay một chỉ số bằng giá trị tốt nhất và kém nhất mà một nền kinh tế nào đó có; các cận không"
                                + " cộng được với nhau.",
                        "Toàn bộ phương pháp được tính lại; đây là cận số học, không phải dự báo.")
                : List.of(
                        "One indicator at a time takes the best and the worst value that any economy has; the bounds cannot be"
                                + " added up.",
                        "The whole method is run again; these are arithmetic bounds, not forecasts.");
    }

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
