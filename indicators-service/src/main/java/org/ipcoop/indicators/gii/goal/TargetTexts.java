package org.ipcoop.indicators.gii.goal;

import java.util.List;
import java.util.Locale;
import org.ipcoop.indicators.gii.Pace;
import org.ipcoop.indicators.gii.Standing;
import org.ipcoop.indicators.gii.goal.TargetOutlook.Track;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** What the target's answer says to people, in both languages; every number in it also stands in a field. */
final class TargetTexts {

    private TargetTexts() {}

    /** What every such answer rests on. */
    static List<String> assumptions(Language language) {
        return language == Language.VI
                ? List.of(
                        "Điểm và thứ hạng là số liệu WIPO đã công bố; thời hạn được hiểu là ấn bản của năm đó.",
                        "Tốc độ là độ dốc bình phương tối thiểu qua các ấn bản đang lưu. WIPO lưu ý rằng thay đổi giữa các năm có"
                                + " thể do định nghĩa, phương pháp và mẫu số chứ không phải do kết quả thực.",
                        "Đạt hay không được xét ở năm cuối của thời hạn, với ngưỡng điểm tiếp tục thay đổi theo tốc độ của nó.")
                : List.of(
                        "Scores and ranks are those WIPO published; a deadline means the edition of that year.",
                        "A pace is the least-squares slope over the editions held. WIPO warns that moves between years can come"
                                + " from definitions, methods and denominators rather than from performance.",
                        "On track is judged at the last year of the deadline, with the threshold moving on at its own pace.");
    }

    static String why(
            Language language,
            Track track,
            Standing latest,
            @Nullable Pace own,
            @Nullable Pace goal,
            List<Deadline> deadlines) {
        boolean vi = language == Language.VI;
        return switch (track) {
            case REACHED ->
                said(
                        vi,
                        "Reached: rank %s in the edition of %d.",
                        "Đã đạt: hạng %s trong ấn bản %d.",
                        latest.rank(),
                        latest.year());
            case OVERDUE ->
                said(
                        vi,
                        "The deadline has passed: rank %s in the edition of %d.",
                        "Đã quá hạn: hạng %s trong ấn bản %d.",
                        latest.rank(),
                        latest.year());
            case UNKNOWN ->
                said(
                        vi,
                        "Two editions with a score are the least that have a pace.",
                        "Cần ít nhất hai ấn bản có điểm mới tính được tốc độ.");
            case ON_TRACK, OFF_TRACK ->
                own == null || goal == null ? "" : projected(vi, latest, own, goal, deadlines.getLast());
        };
    }

    private static String projected(boolean vi, Standing latest, Pace own, Pace goal, Deadline last) {
        String english =
                "At the pace of %d–%d (%+.2f points a year, while rank %d moved by %+.2f) the score would be %.2f by %d"
                        + " and rank %d would stand at %.2f; %+.2f points a year are needed.";
        String vietnamese =
                "Theo tốc độ %d–%d (%+.2f điểm mỗi năm, trong khi ngưỡng hạng %d thay đổi %+.2f), điểm sẽ là %.2f vào"
                        + " năm %d và ngưỡng hạng %d sẽ ở mức %.2f; cần %+.2f điểm mỗi năm.";
        return said(
                vi,
                english,
                vietnamese,
                own.from(),
                own.to(),
                own.pointsPerYear(),
                latest.wantedRank(),
                goal.pointsPerYear(),
                last.projectedScore(),
                last.year(),
                latest.wantedRank(),
                last.thresholdIfItMovesOn(),
                last.paceIfItMovesOn());
    }

    private static String said(boolean vi, String english, String vietnamese, @Nullable Object... figures) {
        return vi ? String.format(Locale.of("vi"), vietnamese, figures) : String.format(Locale.ROOT, english, figures);
    }
}
