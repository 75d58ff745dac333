package org.ipcoop.indicators.gii.outlook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ipcoop.platform.http.Language;

/** What every projection rests on, in both languages. */
final class ProjectionTexts {

    private ProjectionTexts() {}

    static List<String> assumptions(Movements movements, Language language) {
        boolean vi = language == Language.VI;
        String few = vi
                ? "Ước tính này chỉ dựa trên %d cặp ấn bản, trải %d năm: quá ít để biết điều gì hiếm khi xảy ra. Đây không phải dự báo"
                        + " của WIPO."
                : "The estimate rests on only %d pairs of editions over %d years: too few to know what happens rarely. It is no forecast"
                        + " of WIPO's.";
        return Stream.concat(
                        Stream.of(String.format(
                                vi ? Locale.of("vi") : Locale.ROOT,
                                few,
                                movements.steps().size(),
                                movements.years())),
                        (vi ? VIETNAMESE : ENGLISH).stream())
                .toList();
    }

    private static final List<String> ENGLISH = List.of(
            "Changes are taken like with like: two editions recomputed over the economies and the indicators (by name) that both have,"
                    + " by the later weights, min–max and the same use of logarithms; what all moved together is left out.",
            "Each year to come repeats one pair of editions, the same for all economies: each moves by what was usual near its score"
                    + " (12 economies on either side), plus the deviation of one of those less what is taken to last, plus its own lasting"
                    + " pace. A change over several years is taken for as many like years with independent deviations.",
            "What an economy's own movements in two pairs have in common is taken to last; its observed pace is shrunk to that of the"
                    + " economies near it, and how far it may be off is drawn for each path.",
            "The common level of scores moves by as much as published scores did on average, up or down alike: the pairs held do not"
                    + " tell a direction. The bands of scores and thresholds hang on that, those of ranks do not.",
            "Economies stay those of the latest edition. New indicators, changes of method and deliberate programmes are not foreseen;"
                    + " nor do neighbouring economies share shocks.",
            "The back-test forecasts each later edition from each earlier one with the pairs of other years where there are any, also"
                    + " later ones; cases marked SAME_YEARS draw on their own years and flatter.");

    private static final List<String> VIETNAMESE = List.of(
            "Thay đổi được so sánh trên cùng cơ sở: hai ấn bản được tính lại với các nền kinh tế và chỉ số (theo tên) có ở cả hai, theo"
                    + " trọng số của ấn bản sau, chuẩn hóa min–max và cùng cách lấy lô-ga-rít; phần mọi nền kinh tế cùng thay đổi"
                    + " được bỏ ra.",
            "Mỗi năm tới lặp lại một cặp ấn bản, chung cho mọi nền kinh tế: mỗi nền thay đổi theo mức thường thấy ở quanh điểm số của nó"
                    + " (12 nền mỗi phía), cộng độ lệch của một trong các nền đó (trừ phần được coi là bền vững), cộng tốc độ riêng"
                    + " bền vững của nó. Thay đổi qua nhiều năm được coi như bấy nhiêu năm giống nhau với các độ lệch độc lập.",
            "Phần chung giữa các thay đổi riêng của một nền kinh tế trong hai cặp ấn bản được coi là bền vững; tốc độ quan sát được kéo về"
                    + " phía các nền có điểm gần nó, và sai số của nó được rút ngẫu nhiên cho từng kịch bản.",
            "Mặt bằng điểm chung thay đổi đúng bằng mức điểm công bố đã thay đổi trung bình, lên hay xuống như nhau: các cặp ấn bản không"
                    + " cho biết hướng. Khoảng của điểm và ngưỡng phụ thuộc vào điều đó, khoảng của thứ hạng thì không.",
            "Các nền kinh tế vẫn là của ấn bản mới nhất. Không lường trước chỉ số mới, thay đổi phương pháp và các chương trình chủ động;"
                    + " các nền kinh tế lân cận cũng không cùng chịu cú sốc.",
            "Kiểm định ngược dự báo mỗi ấn bản sau từ mỗi ấn bản trước bằng các cặp của những năm khác nếu có, kể cả năm sau đó; trường"
                    + " hợp ghi SAME_YEARS dùng chính các năm của nó nên kết quả đẹp hơn thực tế.");
}
