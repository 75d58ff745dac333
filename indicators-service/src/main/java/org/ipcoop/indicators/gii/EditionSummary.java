package org.ipcoop.indicators.gii;

import java.time.Instant;
import java.util.List;
import org.ipcoop.indicators.gii.Verification.Reason;
import org.ipcoop.platform.http.Language;

/** A stored edition in the list of editions, and the answer to an import. */
record EditionSummary(
        int year,
        int revision,
        boolean verified,
        List<Reason> reasons,
        Instant importedAt,
        String importedBy,
        String source,
        int economies,
        int nodes,
        int indicators,
        double largestScoreDifference,
        int rankMismatches,
        int officialSplitsOfEqualValues) {

    static EditionSummary of(Edition edition, Language language) {
        StoredEdition stored = edition.stored();
        Verification verification = edition.verification().in(language);
        return new EditionSummary(
                stored.year(),
                stored.revision(),
                verification.verified(),
                verification.reasons(),
                stored.importedAt(),
                stored.importedBy(),
                stored.source(),
                verification.economies(),
                verification.nodes(),
                (int) edition.grid().figures().nodes().stream()
                        .filter(node -> node.level() == NodeFigures.Level.INDICATOR)
                        .count(),
                verification.largestScoreDifference(),
                verification.rankMismatches(),
                verification.officialSplitsOfEqualValues());
    }

    /** The editions held, latest first. */
    record EditionList(List<EditionSummary> items, int total) {}
}
