package org.ipcoop.indicators.gii.goal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ipcoop.indicators.gii.Pace;
import org.ipcoop.indicators.gii.Standing;
import org.ipcoop.indicators.gii.outlook.Chances;
import org.ipcoop.indicators.gii.outlook.Chances.Chance;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** The answer for somebody who reads one paragraph: a headline and sentences, each saying what kind of figure it tells. */
record Summary(String headline, List<Sentence> sentences) {
    private static final double PERCENT = 100;

    /** One sentence; every number in it also stands in a field. */
    record Sentence(FigureKind kind, String text) {}

    static Summary of(
            String name,
            Standing latest,
            @Nullable Pace own,
            @Nullable Pace goal,
            List<TargetOutlook> targets,
            Findings findings,
            Language language) {
        Writer writer = new Writer(language);
        writer.standing(name, latest);
        writer.paces(latest, own, goal);
        writer.chances(latest, findings.projection());
        writer.contradictions(targets);
        writer.gaps(findings.dataGaps());
        writer.levers(findings.leverage());
        writer.contribution(findings.attribution());
        return new Summary(writer.headline(name, latest, findings.projection()), List.copyOf(writer.sentences));
    }

    /** Puts figures into sentences of one language. */
    private static final class Writer {
        private final boolean vi;
        private final List<Sentence> sentences = new ArrayList<>();

        Writer(Language language) {
            this.vi = language == Language.VI;
        }

        String headline(String name, Standing latest, @Nullable Chances chances) {
            @Nullable Integer rank = latest.rank();
            if (rank != null && rank <= latest.wantedRank()) {
                return said(
                        "%s holds rank %d: rank %d is reached.",
                        "%s đang ở hạng %d: đã đạt hạng %d.", name, rank, latest.wantedRank());
            }
            if (chances == null || chances.estimates().getFirst().wantedRank() != latest.wantedRank()) {
                return said("%s has not reached rank %d.", "%s chưa đạt hạng %d.", name, latest.wantedRank());
            }
            Chance asked = chances.estimates().getFirst();
            return said(
                    "Rank %d is %.2f points away; if the years to come are like those observed, it is held by %d with a"
                            + " probability of %s.",
                    "Hạng %d còn cách %.2f điểm; nếu các năm tới giống những năm đã quan sát thì xác suất đạt được đến năm %d là"
                            + " %s.",
                    asked.wantedRank(),
                    latest.gapPoints(),
                    asked.year(),
                    percent(asked.probabilityByThen()));
        }

        void standing(String name, Standing latest) {
            if (latest.rank() != null && latest.gapPoints() != null) {
                add(
                        FigureKind.OFFICIAL,
                        "In the edition of %d, %s ranks %d of %d with %.2f points; rank %d stands at %.2f (published figures).",
                        "Trong ấn bản %d, %s xếp hạng %d trên %d với %.2f điểm; hạng %d ở mức %.2f điểm (số liệu công bố).",
                        latest.year(),
                        name,
                        latest.rank(),
                        latest.economies(),
                        latest.score(),
                        latest.wantedRank(),
                        latest.thresholdScore());
            }
        }

        void paces(Standing latest, @Nullable Pace own, @Nullable Pace goal) {
            if (own != null && goal != null) {
                add(
                        FigureKind.RECOMPUTED,
                        "From %d to %d the published score moved by %+.2f points a year and that of rank %d by %+.2f (slopes, changes of"
                                + " method included).",
                        "Từ %d đến %d, điểm công bố thay đổi %+.2f điểm mỗi năm, còn điểm của hạng %d thay đổi %+.2f (độ dốc, gồm cả"
                                + " thay đổi phương pháp).",
                        own.from(),
                        own.to(),
                        own.pointsPerYear(),
                        latest.wantedRank(),
                        goal.pointsPerYear());
            }
        }

        void chances(Standing latest, @Nullable Chances chances) {
            if (chances == null) {
                return;
            }
            chances.estimates().stream()
                    .filter(chance -> !chance.targets().isEmpty())
                    .forEach(chance -> add(
                            FigureKind.ESTIMATE,
                            "Rank %d in %d (%s): probability %s; the median is rank %.0f, nine paths of ten lie between %.0f and %.0f.",
                            "Hạng %d năm %d (%s): xác suất %s; trung vị là hạng %.0f, chín phần mười kịch bản nằm giữa hạng %.0f và %.0f.",
                            chance.wantedRank(),
                            chance.year(),
                            String.join(", ", chance.targets()),
                            percent(chance.probability()),
                            chance.rank().median(),
                            chance.rank().nineTenths().low(),
                            chance.rank().nineTenths().high()));
            add(
                    FigureKind.ESTIMATE,
                    "These estimates rest on %d pairs of editions over %d years; in the back-test %d of %d ranks came out within their"
                            + " 90 %% bands.",
                    "Các ước tính này dựa trên %d cặp ấn bản trong %d năm; khi kiểm định ngược, %d trên %d thứ hạng nằm trong khoảng"
                            + " 90 %%.",
                    chances.stepsObserved(),
                    chances.yearsObserved(),
                    chances.tested().rankInNineTenths(),
                    chances.tested().forecasts());
        }

        void contradictions(List<TargetOutlook> targets) {
            List<String> codes = targets.stream()
                    .filter(target -> !target.contradicts().isEmpty())
                    .map(TargetOutlook::code)
                    .toList();
            if (!codes.isEmpty()) {
                add(
                        FigureKind.RECOMPUTED,
                        "The targets as stated contradict each other: %s.",
                        "Các mục tiêu đã nêu mâu thuẫn với nhau: %s.",
                        String.join(", ", codes));
            }
        }

        void gaps(Gaps gaps) {
            if (!gaps.largest().isEmpty()) {
                Gaps.Gap first = Collections.max(gaps.largest(), Comparator.comparingDouble(Gaps.Gap::gainAtMost));
                add(
                        FigureKind.RECOMPUTED,
                        "%d indicators are missing and %d outdated; %s alone could add %.2f points at most, or take %.2f.",
                        "%d chỉ số thiếu số liệu và %d chỉ số có số liệu cũ; riêng %s nhiều nhất có thể thêm %.2f điểm hoặc bớt %.2f"
                                + " điểm.",
                        gaps.missing(),
                        gaps.outdated(),
                        named(first.node(), first.name()),
                        first.gainAtMost(),
                        first.lossAtMost());
            }
        }

        void levers(Levers levers) {
            String most = levers.largest().stream()
                    .limit(3)
                    .filter(lever -> lever.pointsIfClosed() > 0)
                    .map(lever ->
                            said("%s (%+.2f)", "%s (%+.2f)", named(lever.node(), lever.name()), lever.pointsIfClosed()))
                    .collect(Collectors.joining("; "));
            if (!most.isEmpty()) {
                add(
                        FigureKind.RECOMPUTED,
                        "Reaching the median of ranks %d–%d would add most in: %s; such gains do not add up exactly.",
                        "Đạt mức trung vị của các hạng %d–%d sẽ tăng nhiều nhất ở: %s; các mức tăng này không cộng lại chính xác.",
                        levers.peers().from(),
                        levers.peers().to(),
                        most);
            }
        }

        void contribution(@Nullable Contribution contribution) {
            if (contribution != null) {
                add(
                        FigureKind.ASSUMPTION,
                        "At most %.2f points of the score can have to do with completed activities of the data years: an accounting"
                                + " bound, not a causal estimate.",
                        "Nhiều nhất %.2f điểm có thể gắn với các hoạt động đã hoàn thành trong những năm dữ liệu: giới hạn hạch toán,"
                                + " không phải ước lượng nhân quả.",
                        contribution.pointsAtMost());
            }
        }

        private static String named(String node, String name) {
            return node + " " + name.strip();
        }

        private String percent(double share) {
            if (share < 0.01) {
                return said("under 1 %%", "dưới 1 %%");
            }
            if (share > 0.99) {
                return said("over 99 %%", "trên 99 %%");
            }
            return said("%.0f %%", "%.0f %%", share * PERCENT);
        }

        private void add(FigureKind kind, String english, String vietnamese, @Nullable Object... figures) {
            sentences.add(new Sentence(kind, said(english, vietnamese, figures)));
        }

        private String said(String english, String vietnamese, @Nullable Object... figures) {
            return vi
                    ? String.format(Locale.of("vi"), vietnamese, figures)
                    : String.format(Locale.ROOT, english, figures);
        }
    }
}
