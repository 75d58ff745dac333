package org.ipcoop.indicators.gii.outlook;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Searches;
import org.ipcoop.indicators.gii.outlook.Chances.Wanted;
import org.ipcoop.indicators.gii.outlook.Outlook.Asked;
import org.ipcoop.indicators.serving.MadeOnce;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Outlooks made so far, and the evidence that questions about the same editions share. They hang on nothing but the revisions of the
 * editions and what is asked, so they outlive the revisions of other data.
 */
@ApplicationScoped
public class Outlooks {
    private static final int KEPT = 200;

    private record Seen(List<String> editions, long seed) {}

    private record Question(Seen seen, Asked asked) {}

    private final MadeOnce<Seen, Optional<Evidence>> evidence = few();
    private final MadeOnce<Question, Optional<Outlook>> outlooks = few();
    private final Searches searches;

    Outlooks(Searches searches) {
        this.searches = searches;
    }

    private static <K, V> MadeOnce<K, V> few() {
        return new MadeOnce<>(Caffeine.newBuilder().maximumSize(KEPT).build());
    }

    /** @param latestFirst at least one edition; 404 where the latest has no score of the economy, or no two can be compared */
    Outlook of(List<Edition> latestFirst, Asked asked) {
        if (!Outlook.ranked(latestFirst.getFirst()).contains(asked.economy())) {
            throw new NotFound("economy", asked.economy());
        }
        return find(latestFirst, asked).orElseThrow(() -> new NotFound("GII edition", "comparable"));
    }

    private Optional<Outlook> find(List<Edition> latestFirst, Asked asked) {
        List<String> editions = latestFirst.stream()
                .map(edition -> edition.year() + "/" + edition.revision())
                .toList();
        Seen seen = new Seen(editions, asked.seed());
        return searches.run(
                outlooks,
                new Question(seen, asked),
                () -> evidence.get(seen, () -> Evidence.of(latestFirst, asked.seed()))
                        .map(found -> Outlook.of(found, latestFirst.getFirst(), asked)));
    }

    /**
     * How likely an economy holds ranks in years to come, by one simulation for all of them; what has passed or is too far off is left
     * out. Null where no two editions can be compared, the economy has no score, or nothing is left.
     */
    public @Nullable Chances chances(List<Edition> latestFirst, String economy, List<Wanted> wanted) {
        Edition latest = latestFirst.getFirst();
        List<String> ranked = Outlook.ranked(latest);
        List<Wanted> ahead = wanted.stream()
                .filter(it -> it.rank() <= ranked.size()
                        && it.year() > latest.year()
                        && it.year() <= latest.year() + ProjectionQuery.FARTHEST)
                .toList();
        if (!ranked.contains(economy) || ahead.isEmpty()) {
            return null;
        }
        SortedSet<Integer> ranks = new TreeSet<>();
        ahead.forEach(it -> ranks.add(it.rank()));
        int by = ahead.stream().mapToInt(Wanted::year).max().orElseThrow();
        Asked asked = new Asked(economy, List.copyOf(ranks), by, ProjectionQuery.FEWEST_RUNS, ProjectionQuery.SEED);
        return find(latestFirst, asked)
                .map(outlook -> Chances.of(outlook, latest, asked, ahead))
                .orElse(null);
    }
}
