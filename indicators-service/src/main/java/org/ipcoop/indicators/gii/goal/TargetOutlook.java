package org.ipcoop.indicators.gii.goal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ipcoop.indicators.gii.Pace;
import org.ipcoop.indicators.gii.Standing;
import org.ipcoop.indicators.target.LegalStatus;
import org.ipcoop.indicators.target.Progress;
import org.ipcoop.indicators.target.Target;
import org.ipcoop.indicators.target.YearRange;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * One target on the rank, held against the editions. On track is judged at the last year of its range, with the threshold moving
 * on at its own pace: the harder and honest reading.
 *
 * @param progress share of the way from the target's own baseline, by rank
 * @param contradicts targets with another rank for the same time or the same rank for another time
 */
record TargetOutlook(
        String code,
        String measure,
        int wantedRank,
        YearRange by,
        LegalStatus legalStatus,
        String source,
        @Nullable String url,
        boolean sourceVerified,
        List<String> contradicts,
        @Nullable BigDecimal progress,
        Progress.Status progressStatus,
        @Nullable Double thresholdScore,
        @Nullable Double gapPoints,
        @Nullable Pace pace,
        @Nullable Pace thresholdPace,
        List<Deadline> deadlines,
        Track status,
        @Nullable Boolean onTrack,
        String why) {

    /** What can be said about a target today. */
    enum Track {
        REACHED,
        ON_TRACK,
        OFF_TRACK,
        OVERDUE,
        UNKNOWN
    }

    /** @param standings at this target's rank, latest edition first */
    static TargetOutlook of(
            Target target, int wantedRank, List<Standing> standings, List<String> contradicts, Language language) {
        Standing latest = standings.getFirst();
        Pace own = Pace.of(standings, Standing::score);
        Pace goal = Pace.of(standings, Standing::thresholdScore);
        List<Deadline> deadlines = deadlines(target.by(), latest, own, goal);
        Track track = track(latest, deadlines);
        Integer rank = latest.rank();
        Progress progress = target.progress(rank == null ? null : BigDecimal.valueOf(rank));
        return new TargetOutlook(
                target.code(),
                Objects.requireNonNull(
                        language.choose(target.measure().vi(), target.measure().en())),
                wantedRank,
                target.by(),
                target.legalStatus(),
                target.source(),
                target.url(),
                target.verified(),
                contradicts,
                progress.share(),
                progress.status(),
                latest.thresholdScore(),
                latest.gapPoints(),
                own,
                goal,
                deadlines,
                track,
                track == Track.UNKNOWN ? null : track == Track.REACHED || track == Track.ON_TRACK,
                TargetTexts.why(language, track, latest, own, goal, deadlines));
    }

    private static List<Deadline> deadlines(YearRange by, Standing latest, @Nullable Pace own, @Nullable Pace goal) {
        Double score = latest.score();
        Double threshold = latest.thresholdScore();
        if (score == null || threshold == null) {
            return List.of();
        }
        return IntStream.of(by.from(), by.to())
                .distinct()
                .mapToObj(year -> Deadline.of(year, latest, score, threshold, own, goal))
                .toList();
    }

    private static Track track(Standing latest, List<Deadline> deadlines) {
        Integer rank = latest.rank();
        if (rank == null || deadlines.isEmpty()) {
            return Track.UNKNOWN;
        }
        if (rank <= latest.wantedRank()) {
            return Track.REACHED;
        }
        Deadline last = deadlines.getLast();
        Double shortBy = last.shortBy();
        if (last.years() <= 0) {
            return Track.OVERDUE;
        }
        if (shortBy == null) {
            return Track.UNKNOWN;
        }
        return shortBy <= 0 ? Track.ON_TRACK : Track.OFF_TRACK;
    }
}
