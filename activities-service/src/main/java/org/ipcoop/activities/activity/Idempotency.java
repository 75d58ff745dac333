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
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.Unprocessable;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Makes a repeated POST get the first one's reply, for a day at least: same caller, same key, same body. */
@ApplicationScoped
class Idempotency {
    private static final int LONGEST_KEY = 255;

    private static final Duration KEPT = Duration.ofHours(24);

    private final ActivityStore store;
    private final Clock clock;

    Idempotency(ActivityStore store, Clock clock) {
        this.store = store;
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
        var id = new IdempotencyEntity.Key(subject, key);
        String hash = hash(body);
        IdempotencyEntity first = IdempotencyEntity.findById(id);
        if (first != null) {
            return replay(first, hash);
        }
        Written written = write.get();
        Instant now = clock.instant();
        new IdempotencyEntity(id, hash, written, now).persistAndFlush();
        IdempotencyEntity.forget(now.minus(KEPT));
        return written;
    }

    private Written replay(IdempotencyEntity first, String hash) {
        if (!first.bodyHash.equals(hash)) {
            throw new Unprocessable("idempotency-key-reused", first.key);
        }
        var activity = store.find(first.activityId, first.revision).orElseThrow();
        return new Written(activity, first.created);
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
