package org.ipcoop.activities.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.ipcoop.activities.activity.Candidate;
import org.ipcoop.activities.activity.Judgement;
import org.ipcoop.activities.activity.Upserts;
import org.ipcoop.activities.activity.Verdict;
import org.ipcoop.activities.violation.Storable;
import org.ipcoop.platform.bulk.Rejection;
import org.ipcoop.platform.bulk.RowCounts;
import org.ipcoop.platform.problem.DomainException;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Writes prepared rows in the running transaction and says what became of them. */
@ApplicationScoped
class BatchWriter {
    private final Upserts upserts;

    BatchWriter(Upserts upserts) {
        this.upserts = upserts;
    }

    /** What became of a batch: counts, and the rows that were not taken, in their order. */
    record Written(RowCounts tally, List<Rejection> rejections) {}

    /** Throws {@link org.ipcoop.activities.activity.WriteFailure.LostRace} where none of it may be kept. */
    Written write(List<PreparedRow> rows) {
        List<Candidate> candidates = rows.stream()
                .map(PreparedRow::candidate)
                .filter(Objects::nonNull)
                .toList();
        Iterator<Judgement> judgements = upserts.bring(candidates).iterator();
        RowCounts tally = RowCounts.NONE;
        List<Rejection> rejections = new ArrayList<>();
        for (PreparedRow row : rows) {
            Judgement judgement = row.candidate() == null ? unread(row) : judgements.next();
            tally = switch (judgement) {
                case Verdict verdict -> and(tally, verdict.kind());
                case Judgement.Refusal refused -> {
                    rejections.add(Rejection.of(row.row(), sentKey(row), violations(refused.cause())));
                    yield tally.andRejected();
                }
            };
        }
        return new Written(tally, rejections);
    }

    private static Judgement unread(PreparedRow row) {
        return new Judgement.Refusal(new Invalid(row.row().violations()));
    }

    /** Left out where no report could repeat it. */
    private static @Nullable String sentKey(PreparedRow row) {
        String key = row.row().body().path("externalId").textValue();
        return key != null && Storable.isText(key) ? key : null;
    }

    private static RowCounts and(RowCounts tally, Verdict.Kind kind) {
        return switch (kind) {
            case CREATED -> tally.andCreated();
            case UPDATED -> tally.andUpdated();
            case UNCHANGED -> tally.andUnchanged();
        };
    }

    /** Refused as a single request would be. */
    private static List<Violation> violations(DomainException refused) {
        return refused instanceof Invalid invalid
                ? invalid.violations()
                : List.of(Violation.at(
                        pointer(refused.code()), refused.code(), refused.args().toArray()));
    }

    /** The member that a refusal of the whole record is about. */
    private static String pointer(String code) {
        return switch (code) {
            case "conflict.activity-id" -> "/id";
            case "conflict.external-id" -> "/externalId";
            case "conflict.terminal" -> "/status";
            case "forbidden.organisation", "forbidden.no-organisation" -> "/reportingOrganisation";
            default -> "";
        };
    }
}
