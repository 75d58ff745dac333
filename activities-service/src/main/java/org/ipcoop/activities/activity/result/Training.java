package org.ipcoop.activities.activity.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** Result of a training: who was trained, for how long, and what they took away. */
public record Training(
        @Nullable Long participants,
        @Nullable Long women,
        @Nullable Long men,
        @Nullable Long sexUnknown,
        @Nullable BigDecimal hours,
        @Nullable Long courses,
        @Nullable Level level,
        @Nullable Mode mode,
        List<Audience> audience,
        @Nullable Long certified,
        @Nullable Long tested,
        @Nullable BigDecimal scoreBefore,
        @Nullable BigDecimal scoreAfter,
        @Nullable String programme)
        implements Result {

    public Training {
        audience = Result.orEmpty(audience);
    }

    /** Level of the course. */
    public enum Level {
        BASIC,
        INTERMEDIATE,
        ADVANCED,
        TRAINING_OF_TRAINERS
    }

    /** Mode of delivery. */
    public enum Mode {
        ON_SITE,
        ONLINE,
        HYBRID
    }

    /** Groups a course is held for. */
    public enum Audience {
        EXAMINERS,
        OFFICIALS,
        ENFORCEMENT_OFFICERS,
        EDUCATORS,
        STUDENTS,
        RESEARCHERS,
        ENTERPRISES,
        INTERMEDIARIES,
        GENERAL_PUBLIC
    }

    @Override
    public void check(String at, Violations violations) {
        var parts = Stream.of(women, men, sexUnknown).filter(Objects::nonNull).toList();
        long sum = parts.stream().mapToLong(Long::longValue).sum();
        if (!parts.isEmpty() && (participants == null || participants != sum)) {
            violations.add(at + "/participants", "sum-of-parts", "women + men + sexUnknown", sum);
        }
        violations.atMost(at + "/certified", certified, "participants", participants);
        violations.atMost(at + "/tested", tested, "participants", participants);
    }
}
