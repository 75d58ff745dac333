package org.ipcoop.indicators.projection;

import static org.ipcoop.indicators.projection.Measure.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The facts of a training: persons by sex, hours, certificates and test scores. */
record TrainingFacts(FactSheet sheet, LocalDate day) {
    private static final String PARTICIPANTS_AT = "/result/participants";

    void add(Result.Training it) {
        Dims level = Dims.NONE.with("level", it.level());
        Dims course = level.with("mode", it.mode()).withOnly("audience", it.audience());
        Long all = participants(it);
        bySex(it, course, all);
        if (all != null && it.hours() != null) {
            BigDecimal hours = it.hours().multiply(BigDecimal.valueOf(all));
            sheet.amount(PARTICIPANT_HOURS, day, course, hours, PARTICIPANTS_AT, "/result/hours");
        }
        if (it.certified() != null) {
            sheet.amount(PARTICIPANTS_CERTIFYING, day, level, all, PARTICIPANTS_AT);
            sheet.amount(CERTIFIED, day, level, it.certified(), "/result/certified");
        }
        scores(it, level);
    }

    /** Persons trained: as given, or the sum of what is known by sex. */
    private static @Nullable Long participants(Result.Training it) {
        boolean anySex = it.women() != null || it.men() != null || it.sexUnknown() != null;
        return it.participants() != null || !anySex
                ? it.participants()
                : (Long) (zero(it.women()) + zero(it.men()) + zero(it.sexUnknown()));
    }

    /** What is neither women nor men stays in the total with the sex unspecified. */
    private void bySex(Result.Training it, Dims course, @Nullable Long all) {
        sheet.amount(PARTICIPANTS, day, course.with("sex", "F"), it.women(), "/result/women");
        sheet.amount(PARTICIPANTS, day, course.with("sex", "M"), it.men(), "/result/men");
        boolean nobodyCounted = it.women() == null && it.men() == null;
        long rest = zero(all) - zero(it.women()) - zero(it.men());
        if (all != null && (rest > 0 || nobodyCounted)) {
            sheet.amount(PARTICIPANTS, day, course, rest, PARTICIPANTS_AT, "/result/sexUnknown");
        }
    }

    private void scores(Result.Training it, Dims level) {
        if (it.tested() != null && it.scoreBefore() != null && it.scoreAfter() != null) {
            BigDecimal gain = it.scoreAfter().subtract(it.scoreBefore()).multiply(BigDecimal.valueOf(it.tested()));
            sheet.amount(TESTED, day, level, it.tested(), "/result/tested");
            sheet.difference(
                    SCORE_GAIN, day, level, gain, "/result/scoreBefore", "/result/scoreAfter", "/result/tested");
        }
    }

    private static long zero(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
