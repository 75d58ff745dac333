package org.ipcoop.indicators.gii.outlook;

import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Objects;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Standing;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.Nullable;

/** What is asked of the future, held against the latest edition: its ranks, and how far on from it one may look. */
record ProjectionQuery(String economy, int rank, int by, int runs, long seed) {
    static final int FEWEST_RUNS = 10_000;
    static final int MOST_RUNS = 100_000;
    static final int FARTHEST = 30;
    static final long SEED = 1;

    private static final int USUAL_RANK = 30;
    private static final int USUAL_YEARS = 5;

    /** Reads what was sent, or refuses it with everything wrong at once. */
    static ProjectionQuery read(ProjectionParameters sent, Edition latest, UriInfo uri) {
        ParameterReader reader = new ParameterReader(ProjectionParameters.class, uri);
        int year = latest.year();
        String economy =
                Objects.requireNonNullElse(reader.one("economy", sent.economy, String.class), Standing.VIET_NAM);
        int rank = within(
                reader, "rank", sent.rank, USUAL_RANK, 1, Outlook.ranked(latest).size());
        int by = within(reader, "by", sent.by, year + USUAL_YEARS, year + 1, year + FARTHEST);
        int runs = within(reader, "runs", sent.runs, FEWEST_RUNS, FEWEST_RUNS, MOST_RUNS);
        @Nullable Long seed = reader.one("seed", sent.seed, Long.class);
        reader.throwIfAny();
        return new ProjectionQuery(economy.toUpperCase(Locale.ROOT), rank, by, runs, seed == null ? SEED : seed);
    }

    private static int within(
            ParameterReader reader, String name, @Nullable String text, int usual, int least, int most) {
        @Nullable Integer number = reader.one(name, text, Integer.class);
        if (number == null) {
            return Math.min(usual, most);
        }
        if (number < least || number > most) {
            reader.add(name, "limit", Integer.toString(least), Integer.toString(most));
        }
        return number;
    }
}
