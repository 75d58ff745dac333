package org.ipcoop.activities.organisation;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Organisations as they were a moment ago, so that not every write asks for the same two. One that is not known is always asked
 * for; what another replica changed is seen after {@link #FRESH} at the latest, what this one changed at once.
 */
@Singleton
public class KnownOrganisations {
    private static final Duration FRESH = Duration.ofSeconds(2);

    /** There are some hundreds; whoever makes up codes must not fill the memory. */
    private static final int MOST = 10_000;

    private final Organisations organisations;

    /** Replaced as a whole, so that what was read before a change cannot come in after it. */
    private volatile Map<String, Known> known = new ConcurrentHashMap<>();

    KnownOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    private record Known(Organisation organisation, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    /** Those of the codes that are registered. */
    public Map<String, Organisation> byCode(Collection<String> codes) {
        Map<String, Known> cache = known;
        Map<String, Organisation> found = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (String code : codes) {
            @Nullable Known kept = cache.get(code);
            if (kept != null && kept.isFresh()) {
                found.put(code, kept.organisation);
            } else {
                others.add(code);
            }
        }
        if (!others.isEmpty()) {
            found.putAll(ask(others, cache));
        }
        return found;
    }

    private Map<String, Organisation> ask(List<String> codes, Map<String, Known> cache) {
        long now = System.nanoTime();
        Map<String, Organisation> asked = organisations.byCode(codes);
        if (cache.size() < MOST) {
            asked.forEach((code, organisation) -> cache.put(code, new Known(organisation, now)));
        }
        return asked;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganisationTable.Changed change) {
        forget();
    }

    /** To be called when a write learned that it had seen an old one. */
    public void forget() {
        known = new ConcurrentHashMap<>();
    }
}
