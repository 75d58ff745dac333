package org.ipcoop.platform.cell;

import java.util.Map;
import java.util.Optional;

/** Reads yes and no as people write them in either language. */
public final class TruthText {
    private static final Map<String, Boolean> TRUTHS = Map.of(
            "true", true, "yes", true, "có", true, "1", true, "false", false, "no", false, "không", false, "0", false);

    private TruthText() {}

    /** What the cell says; empty where it says neither. */
    public static Optional<Boolean> read(String cell) {
        return Optional.ofNullable(TRUTHS.get(Spelling.same(cell)));
    }
}
