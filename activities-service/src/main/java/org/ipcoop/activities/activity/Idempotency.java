package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.ipcoop.activities.activity.IdempotencyTable.Claim;
import org.ipcoop.activities.activity.IdempotencyTable.First;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.InProgress;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.Unprocessable;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Makes a repeated POST get the first one's reply, for a day at least: same caller, same key, same body. While the first one is
 * at work the others are told so at once, instead of waiting with a thread and a connection each.
 */
@ApplicationScoped
class Idempotency {
    private static final int LONGEST_KEY = 255;

    private static final Duration KEPT = Duration.ofHours(24);

    /** When whoever came too early should ask again. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final IdempotencyTable table;
    private final ActivityStore store;
    private final ContentJson json;
    private final Clock clock;

    Idempotency(IdempotencyTable table, ActivityStore store, ContentJson json, Clock clock) {
        this.table = table;
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /** Runs inside the transaction of the write; without a key just writes. */
    Written once(String subject, @Nullable String key, ObjectNode body, Supplier<Written> write) {
        if (key == null) {
            return write.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Invalid(Violation.parameter("Idempotency-Key", "limit-length", 1, LONGEST_KEY));
        }
        var id = new IdempotencyTable.Key(subject, key);
        String hash = hash(body);
        Claim claim = table.claim(id);
        if (claim.first() != null) {
            return replay(key, claim.first(), hash);
        }
        if (!claim.mine()) {
            throw new InProgress(RETRY_AFTER);
        }
        Written written = written(id, write);
        Instant now = clock.instant();
        Activity activity = written.activity();
        table.record(id, new First(hash, activity.id(), activity.revision(), written.created()), now, now.minus(KEPT));
        return written;
    }

    /** Refused perhaps for what the first request did, whose commit the claim just missed; then it starts again. */
    private Written written(IdempotencyTable.Key id, Supplier<Written> write) {
        try {
            return write.get();
        } catch (Conflict refused) {
            if (table.claim(id).first() != null) {
                throw new WriteFailure.LostRace();
            }
            throw refused;
        }
    }

    private Written replay(String key, First first, String hash) {
        if (!first.bodyHash().equals(hash)) {
            throw new Unprocessable("idempotency-key-reused", key);
        }
        Activity activity = store.find(first.activityId(), first.revision()).orElseThrow();
        return new Written(activity, first.created(), json.text(activity));
    }

    private static String hash(ObjectNode body) {
        try {
            byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
