package org.ipcoop.indicators.gii.attribution;

import java.util.List;
import org.ipcoop.platform.http.Language;

/** What every attribution says of itself and rests on, in both languages. */
final class AttributionTexts {

    private AttributionTexts() {}

    static String claim(Language language) {
        return language == Language.VI
                ? "Giới hạn hạch toán, không phải ước lượng nhân quả: nhiều nhất chừng ấy điểm có thể gắn với các hoạt động đã hoàn"
                        + " thành; không khẳng định hoạt động đã tạo ra số điểm đó."
                : "An accounting bound, not a causal estimate: at most so many points can have to do with the completed"
                        + " activities; nothing says that they brought them about.";
    }

    static List<String> assumptions(Language language) {
        return language == Language.VI ? VIETNAMESE : ENGLISH;
    }

    private static final List<String> ENGLISH = List.of(
            "Every filing that an activity reports is taken to be counted by WIPO for Viet Nam, in the year the activity ended,"
                    + " and not to have been made without the activity.",
            "What ended in an indicator's data year may be in the official figure already: “without” takes it away and tells the"
                    + " most that would be lost. What ended in another year cannot be in it: “on top” adds it as if it"
                    + " were of the data year and tells the most that would be gained.",
            "An indicator is of one year, so of several years outside the data year only the one that counts most comes on top.",
            "Counts are divided by the GDP that the edition lists (denominator). Where an indicator's data year is earlier, WIPO"
                    + " divided by the GDP of that year, which for a growing economy is smaller, so that its share was larger.",
            "A patent application by the Paris route counts as one patent family, which is the most it can be.",
            "Classes and designs count only where they are stated; an application that does not state them adds nothing.",
            "All other values of all economies stay as published; outlier treatment, ranges, scores and ranks are computed"
                    + " again. Effects of single indicators do not add up to the one of all together exactly.",
            "Results carry counts, not application numbers: a filing that two activities report is counted twice. Where that may"
                    + " have happened is listed, and nothing is taken off.",
            "A count that its reporter calls “over” is taken as the number given: the bound is too low by what it leaves open.");

    private static final List<String> VIETNAMESE = List.of(
            "Mỗi đơn mà hoạt động báo cáo được coi là đã được WIPO tính cho Việt Nam trong năm hoạt động kết thúc, và sẽ không được"
                    + " nộp nếu không có hoạt động.",
            "Kết quả của hoạt động kết thúc trong năm dữ liệu của chỉ số có thể đã nằm trong số liệu chính thức: “without” bỏ phần đó"
                    + " ra và cho biết mức mất nhiều nhất. Kết quả của năm khác không thể nằm trong đó: “onTop” cộng thêm như thể"
                    + " thuộc năm dữ liệu và cho biết mức tăng nhiều nhất.",
            "Chỉ số tính theo một năm, nên trong nhiều năm ngoài năm dữ liệu chỉ năm có số lượng lớn nhất được cộng thêm.",
            "Số lượng được chia cho GDP mà ấn bản nêu (denominator). Nếu năm dữ liệu của chỉ số sớm hơn, WIPO đã chia cho GDP của năm"
                    + " đó; với nền kinh tế đang tăng trưởng thì GDP ấy nhỏ hơn nên tỷ lệ thực lớn hơn.",
            "Mỗi đơn sáng chế nộp theo Công ước Paris được tính là một họ sáng chế, tức mức nhiều nhất có thể.",
            "Số nhóm và số kiểu dáng chỉ được tính khi có nêu; đơn không nêu thì không được tính.",
            "Mọi giá trị khác của tất cả nền kinh tế giữ nguyên như đã công bố; xử lý giá trị ngoại lai, khoảng chuẩn hóa, điểm và thứ"
                    + " hạng được tính lại. Tác động của từng chỉ số cộng lại không hoàn toàn bằng tác động của tất cả.",
            "Kết quả chỉ có số lượng, không có số đơn: đơn được hai hoạt động cùng báo cáo sẽ bị tính hai lần. Những chỗ có thể xảy ra"
                    + " điều đó được liệt kê và không bị trừ đi.",
            "Con số mà đơn vị báo cáo ghi là “trên” được tính đúng bằng số đã nêu: giới hạn khi đó thấp hơn phần chưa nêu.");
}
