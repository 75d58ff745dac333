package org.ipcoop.indicators.gii.goal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ipcoop.indicators.gii.EconomyNames;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Pace;
import org.ipcoop.indicators.gii.Standing;
import org.ipcoop.indicators.gii.outlook.Chances;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.target.Aim;
import org.ipcoop.indicators.target.Target;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * How far an economy is from a rank, what each target set asks of it, and what is known of the way there. Published figures,
 * our recomputation, estimates and assumptions stand in fields of their own; {@code figures} says which is which.
 *
 * @param summary the answer in sentences
 * @param year the latest edition, which score, rank, threshold and gap are of
 * @param thresholdPace how the goal itself moves
 * @param targets of Viet Nam only: nobody has set one for another economy
 */
record TargetAnswer(
        String economy,
        String name,
        Summary summary,
        int year,
        int revision,
        boolean verified,
        int economies,
        @Nullable Integer rank,
        @Nullable Double score,
        int wantedRank,
        @Nullable Double thresholdScore,
        @Nullable Double gapPoints,
        boolean reached,
        @Nullable Pace pace,
        @Nullable Pace thresholdPace,
        List<Standing> editions,
        List<TargetOutlook> targets,
        @Nullable Chances projection,
        Gaps dataGaps,
        Levers leverage,
        @Nullable Contribution attribution,
        FigureKind.Legend figures,
        List<String> assumptions,
        long dataRevision,
        Instant knownAt) {

    /** @param editions latest first, at least one; the latest has the economy */
    static TargetAnswer of(
            List<Edition> editions,
            String iso3,
            int wantedRank,
            List<Target> targets,
            Findings findings,
            DataRevision known,
            Language language) {
        Edition newest = editions.getFirst();
        int position = newest.grid().position(iso3);
        String name = EconomyNames.of(newest.grid().economy(position), language);
        List<TargetOutlook> progress =
                iso3.equals(Standing.VIET_NAM) ? progress(editions, iso3, targets, language) : List.of();
        List<Standing> standings = standings(editions, iso3, wantedRank);
        Standing latest = standings.getFirst();
        Integer rank = latest.rank();
        Pace own = Pace.of(standings, Standing::score);
        Pace goal = Pace.of(standings, Standing::thresholdScore);
        return new TargetAnswer(
                iso3,
                name,
                Summary.of(name, latest, own, goal, progress, findings, language),
                latest.year(),
                latest.revision(),
                latest.verified(),
                latest.economies(),
                rank,
                latest.score(),
                wantedRank,
                latest.thresholdScore(),
                latest.gapPoints(),
                rank != null && rank <= wantedRank,
                own,
                goal,
                standings,
                progress,
                findings.projection(),
                findings.dataGaps(),
                findings.leverage(),
                findings.attribution(),
                FigureKind.Legend.OF_TARGET,
                TargetTexts.assumptions(language),
                known.revision(),
                known.changedAt());
    }

    private static List<Standing> standings(List<Edition> editions, String iso3, int wantedRank) {
        return editions.stream()
                .map(edition -> Standing.of(edition, iso3, wantedRank))
                .toList();
    }

    private static List<TargetOutlook> progress(
            List<Edition> editions, String iso3, List<Target> targets, Language language) {
        return targets.stream()
                .flatMap(target -> wantedRank(target)
                        .map(rank -> TargetOutlook.of(
                                target,
                                rank,
                                standings(editions, iso3, rank),
                                contradicting(target, rank, targets),
                                language)))
                .toList();
    }

    private static Stream<Integer> wantedRank(Target target) {
        return target.aim() instanceof Aim.RankAtMost aim ? Stream.of(aim.rank()) : Stream.empty();
    }

    /** Others that want the same rank at another time, or another rank at a time that overlaps. */
    private static List<String> contradicting(Target target, int rank, List<Target> targets) {
        return targets.stream()
                .filter(other -> !other.code().equals(target.code()))
                .filter(other -> wantedRank(other).anyMatch(theirs -> {
                    boolean overlap = other.by().from() <= target.by().to()
                            && target.by().from() <= other.by().to();
                    return (theirs == rank) != overlap;
                }))
                .map(Target::code)
                .toList();
    }
}
