package org.ipcoop.indicators.gii.path;

import java.util.List;
import org.ipcoop.platform.http.Language;

/** What every path rests on, in both languages. */
final class PathTexts {
    private PathTexts() {}

    static List<String> assumptions(Language language) {
        return language == Language.VI
                ? List.of(
                        "Mọi giá trị khác của tất cả nền kinh tế giữ nguyên như đã công bố: các nền kinh tế khác đứng yên, trong khi ngưỡng"
                                + " của thứ hạng trên thực tế thay đổi hằng năm. Đây không phải dự báo.",
                        "Nỗ lực là phần khoảng cách tới trung vị của nhóm so sánh được thu hẹp, nhân với chi phí do người hỏi nêu (mặc"
                                + " định là 1); không phải tiền và không phải thời gian.",
                        "Toàn bộ phương pháp được tính lại cho từng bước tìm và cho bằng chứng cuối cùng: xử lý giá trị ngoại lai, khoảng"
                                + " chuẩn hóa, điểm và thứ hạng.",
                        "Lộ trình không thể giảm thêm ở bất kỳ chỉ số nào; phép tìm theo mức tăng trên nỗ lực không bảo đảm rằng không có"
                                + " lộ trình nào khác ít nỗ lực hơn.")
                : List.of(
                        "All other values, of every economy, stay as published: the others stand still, while in truth the threshold of a"
                                + " rank moves every year. This is not a forecast.",
                        "Effort is the share of the gap to the peers' median that is closed, times the cost that was sent (1 by default);"
                                + " it is neither money nor time.",
                        "The whole method is run again for each step of the search and for the proof: outlier treatment, ranges, scores"
                                + " and ranks.",
                        "No move of a path can be made smaller; the search goes by gain for effort and does not guarantee that no other"
                                + " path takes less.");
    }
}
