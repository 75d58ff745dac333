package org.ipcoop.indicators.gii;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The current editions, computed once a revision and process. What is current is asked of the database each time, so an import
 * through any replica shows on all of them at once.
 */
@ApplicationScoped
public class Editions {

    private final EditionStore store;
    private final Map<Integer, Edition> computed = new ConcurrentHashMap<>();

    Editions(EditionStore store) {
        this.store = store;
    }

    /** Every year's edition as it was at a revision of the data, latest first; one that has been replaced since is computed anew. */
    public List<Edition> known(long dataRevision) {
        return store.known(dataRevision).stream().map(this::computed).toList();
    }

    /** The same, where there is nothing to tell without an edition: then a 404. */
    public List<Edition> held(DataState state) {
        List<Edition> held = known(state.number());
        if (held.isEmpty()) {
            throw new NotFound("GII edition", "latest");
        }
        return held;
    }

    /** The current edition of a year; without one a 404. */
    public Edition of(int year) {
        return store.current().stream()
                .filter(stored -> stored.year() == year)
                .findFirst()
                .map(this::computed)
                .orElseThrow(() -> new NotFound("GII edition", year));
    }

    /** The edition of a year, or the latest one where none is named, as of a state of the data; without one a 404. */
    public Edition of(@Nullable Integer year, DataState state) {
        return store.known(state.number()).stream()
                .filter(stored -> year == null || stored.year() == year)
                .findFirst()
                .map(this::computed)
                .orElseThrow(() -> new NotFound("GII edition", year == null ? "latest" : year));
    }

    private Edition computed(StoredEdition stored) {
        Edition latest = computed.compute(stored.year(), (year, known) -> {
            boolean fresh = known != null && known.stored().revision() >= stored.revision();
            return fresh ? known : loaded(stored);
        });
        return latest.stored().revision() == stored.revision() ? latest : loaded(stored);
    }

    private Edition loaded(StoredEdition stored) {
        return Edition.of(stored, store.load(stored.year(), stored.revision()));
    }

    /**
     * Stores figures as the next revision of their year. They are computed first: figures the engine cannot take apart are
     * refused before anything is stored.
     */
    Edition add(EditionFigures figures, String importedBy, String source) {
        ComputedEdition recomputed = ComputedEdition.of(figures);
        StoredEdition stored = store.store(figures, importedBy, source);
        return new Edition(stored, recomputed, Verifier.verify(recomputed, stored.revision()));
    }
}
