package org.ipcoop.indicators.industry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.ipcoop.indicators.industry.IntensiveReply.Metadata;
import org.ipcoop.indicators.industry.IntensiveReply.Words;
import org.ipcoop.indicators.industry.method.Copyright;
import org.ipcoop.indicators.industry.method.Evidence;
import org.ipcoop.indicators.industry.method.IndustryRow;
import org.ipcoop.indicators.industry.method.Membership;
import org.ipcoop.indicators.industry.method.Right;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.ProblemRenderer;
import org.jspecify.annotations.Nullable;

/** What is said of figures in words, in the language of one reply; method and caveats always in both. */
final class IntensiveTexts {
    static final Metadata METADATA = new Metadata(
            new Words(
                    "Một ngành là thâm dụng một loại quyền khi số quyền trên 1.000 lao động của ngành cao hơn mức bình quân của"
                            + " mọi ngành trong bảng, bình quân có trọng số là số lao động (tổng số quyền chia cho tổng số lao động)."
                            + " Ngành thâm dụng quyền tác giả lấy theo đánh dấu trong bảng. Tỷ trọng tính trên toàn nền kinh tế; gộp"
                            + " chung thì mỗi ngành chỉ tính một lần. Chênh lệch lương = lương bình quân ở ngành thâm dụng / lương"
                            + " bình quân ở các ngành khác − 1.",
                    "An industry is intensive in a right where it has more of that right per 1,000 employees than all industries"
                            + " of the table together, an average weighted by employment (sum of rights over sum of employees)."
                            + " Copyright-intensive industries are those the table flags. Shares are of the whole economy; taken"
                            + " together, each industry counts once. Wage premium = mean wage in intensive industries / mean wage in"
                            + " the others − 1."),
            List.of(
                    "EPO and EUIPO: IPR-intensive industries and economic performance in the European Union, fourth edition,"
                            + " October 2022",
                    "WIPO: Guide on Surveying the Economic Contribution of the Copyright Industries, 2015 revised edition"),
            List.of(
                    new Words(
                            "Đây là mối liên hệ, không phải quan hệ nhân quả: số liệu không cho biết quyền sở hữu trí tuệ đã tạo"
                                    + " ra bao nhiêu giá trị, việc làm hay tiền lương.",
                            "Association, not causation: the figures do not tell how much value, how many jobs or what wages"
                                    + " intellectual property rights brought about."),
                    new Words(
                            "Xếp loại theo ngành, không theo doanh nghiệp: trong ngành thâm dụng có doanh nghiệp không có quyền nào,"
                                    + " và ngược lại.",
                            "Classes, not firms: an intensive industry has firms without any rights, and the others have firms"
                                    + " with many."),
                    new Words(
                            "Mức bình quân phụ thuộc vào các ngành có trong bảng và cách chia ngành; không so sánh giữa các bảng có"
                                    + " phạm vi hoặc cách chia khác nhau.",
                            "The average depends on which classes the table has and how fine they are: tables of another coverage"
                                    + " or level do not compare.")));

    private static final int SHOWN_DECIMALS = 3;

    private final ProblemRenderer texts;
    private final Language language;

    IntensiveTexts(ProblemRenderer texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    String text(String key, Object... args) {
        return texts.text(language, key, args);
    }

    String name(Right right) {
        return text("industry.right." + right.name());
    }

    String name(Copyright.Group group) {
        return text("industry.copyright-group." + group.name());
    }

    String name(IndustryRow row) {
        return Objects.requireNonNullElse(language.choose(row.nameVi(), row.nameEn()), row.vsic());
    }

    String name(Membership membership) {
        return text("industry.membership." + membership.name());
    }

    /** Why a class is what it is, in a sentence. */
    String reason(Evidence evidence, @Nullable BigDecimal average) {
        String key = "industry.why." + evidence.membership().name();
        BigDecimal intensity = evidence.intensity().value();
        if (evidence.right() == Right.COPYRIGHT) {
            return text(key + ".flag");
        }
        return intensity == null || average == null
                ? text("industry.why.UNKNOWN")
                : text(key, shown(intensity), shown(average));
    }

    /** Rounded, with the decimal sign of the language. */
    private String shown(BigDecimal number) {
        String text = number.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return language == Language.VI ? text.replace('.', ',') : text;
    }
}
