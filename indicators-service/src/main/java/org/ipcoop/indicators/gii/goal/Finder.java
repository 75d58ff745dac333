package org.ipcoop.indicators.gii.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Standing;
import org.ipcoop.indicators.gii.attribution.AttributionQuery;
import org.ipcoop.indicators.gii.attribution.Attributions;
import org.ipcoop.indicators.gii.outlook.Chances.Wanted;
import org.ipcoop.indicators.gii.outlook.Outlooks;
import org.ipcoop.indicators.indicator.ConsistentRead;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.target.Aim;
import org.ipcoop.indicators.target.Target;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** Gathers what the features around an edition have to say of the way to a rank. */
@ApplicationScoped
class Finder {
    private static final int USUAL_YEARS = 5;

    private final Outlooks outlooks;
    private final Attributions attributions;
    private final ConsistentRead facts;

    Finder(Outlooks outlooks, Attributions attributions, ConsistentRead facts) {
        this.outlooks = outlooks;
        this.attributions = attributions;
        this.facts = facts;
    }

    Findings find(
            List<Edition> editions,
            String economy,
            int rank,
            List<Target> targets,
            DataRevision known,
            Language language) {
        Edition latest = editions.getFirst();
        boolean vietNam = economy.equals(Standing.VIET_NAM);
        return new Findings(
                outlooks.chances(editions, economy, wanted(latest, rank, vietNam ? targets : List.of())),
                Gaps.of(latest, economy, language),
                Levers.of(latest, economy, rank, language),
                vietNam ? contribution(latest, known, language) : null);
    }

    private @Nullable Contribution contribution(Edition latest, DataRevision known, Language language) {
        var query = new AttributionQuery(latest.year(), null, true);
        return Contribution.of(facts.read(connection -> attributions.of(connection, latest, query, known, language)));
    }

    /** The asked rank in a few years first, then every target's rank at both ends of its deadline. */
    private static List<Wanted> wanted(Edition latest, int rank, List<Target> targets) {
        Map<List<Integer>, List<String>> codes = new LinkedHashMap<>();
        codes.put(List.of(rank, latest.year() + USUAL_YEARS), new ArrayList<>());
        for (Target target : targets) {
            if (target.aim() instanceof Aim.RankAtMost aim) {
                IntStream.of(target.by().from(), target.by().to())
                        .distinct()
                        .forEach(year -> codes.computeIfAbsent(List.of(aim.rank(), year), key -> new ArrayList<>())
                                .add(target.code()));
            }
        }
        return codes.entrySet().stream()
                .map(wanted -> new Wanted(
                        wanted.getKey().getFirst(), wanted.getKey().getLast(), List.copyOf(wanted.getValue())))
                .toList();
    }
}
