package org.ipcoop.indicators.gii;

import java.util.List;
import java.util.stream.Stream;
import org.ipcoop.indicators.target.Aim;
import org.ipcoop.indicators.target.Target;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * How far an economy is from a rank, edition by edition, and what each target set asks of it. Only published figures; the
 * edition they come from says whether it verifies.
 *
 * @param year the latest edition, which score, rank, threshold and gap are of
 * @param thresholdPace how the goal itself moves
 * @param targets of Viet Nam only: nobody has set one for another economy
 */
record TargetAnswer(
        String economy,
        String name,
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
        List<String> assumptions) {

    static final String VIET_NAM = "VNM";

    /** @param editions latest first, at least one */
    static TargetAnswer of(
            List<Edition> editions, String iso3, int wantedRank, List<Target> targets, Language language) {
        Edition newest = editions.getFirst();
        Integer position = newest.grid().economyByIso3().get(iso3);
        if (position == null) {
            throw new NotFound("economy", iso3);
        }
        List<Standing> standings = standings(editions, iso3, wantedRank);
        Standing latest = standings.getFirst();
        Integer rank = latest.rank();
        return new TargetAnswer(
                iso3,
                EconomyNames.of(newest.grid().economy(position), language),
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
                Pace.of(standings, Standing::score),
                Pace.of(standings, Standing::thresholdScore),
                standings,
                iso3.equals(VIET_NAM) ? progress(editions, iso3, targets, language) : List.of(),
                TargetTexts.assumptions(language));
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
