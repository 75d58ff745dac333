package org.ipcoop.indicators.gii.outlook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.outlook.Outlook.Asked;
import org.ipcoop.platform.problem.DomainException.NotFound;

/**
 * Outlooks made so far. One hangs on nothing but the revisions of the editions and what is asked, so it outlives the revisions of
 * other data; of several requests for the same one, the first makes it.
 */
@ApplicationScoped
class Outlooks {
    private static final int KEPT = 200;

    private record Key(List<String> editions, Asked asked) {}

    private final Cache<Key, Outlook> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** @param latestFirst at least two editions; 404 where the latest has no score of the economy */
    Outlook of(List<Edition> latestFirst, Asked asked) {
        if (!Outlook.ranked(latestFirst.getFirst()).contains(asked.economy())) {
            throw new NotFound("economy", asked.economy());
        }
        List<String> editions = latestFirst.stream()
                .map(edition -> edition.year() + "/" + edition.revision())
                .toList();
        return kept.get(new Key(editions, asked), key -> Outlook.of(latestFirst, asked));
    }
}
