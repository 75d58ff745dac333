package org.ipcoop.indicators.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ipcoop.indicators.series.Texts;
import org.ipcoop.indicators.target.LegalStatus.Standing;
import org.ipcoop.indicators.target.TargetSetDraft.MeasureDraft;
import org.ipcoop.indicators.target.TargetSetDraft.NameDraft;
import org.ipcoop.indicators.target.TargetSetDraft.StatusDraft;
import org.ipcoop.indicators.target.TargetSetDraft.TargetDraft;
import org.ipcoop.indicators.target.TargetSetDraft.YearsDraft;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Turns a posted draft into a target set, or into every violation at once. */
final class TargetSetReading {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    private static final int MAX_DIGITS = 30;
    private static final int MAX_TARGETS = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final List<Violation> violations = new ArrayList<>();
    private final Texts texts = new Texts(violations);

    private TargetSetReading() {}

    /** The set; throws {@link Invalid} with all violations. */
    static TargetSet read(TargetSetDraft draft) {
        var reading = new TargetSetReading();
        var set = new TargetSet(
                reading.code("/code", draft.code()),
                reading.name("/name", draft.name()),
                reading.texts.required("/instrument", draft.instrument()),
                reading.targets(draft.targets()));
        if (!reading.violations.isEmpty()) {
            throw new Invalid(reading.violations);
        }
        return set;
    }

    private List<Target> targets(@Nullable List<@Nullable TargetDraft> drafts) {
        if (drafts == null || drafts.isEmpty() || drafts.size() > MAX_TARGETS) {
            violations.add(Violation.at("/targets", "limit", 1, MAX_TARGETS));
            return List.of();
        }
        var targets = new ArrayList<Target>();
        var codes = new HashSet<String>();
        for (int i = 0; i < drafts.size(); i++) {
            var at = "/targets/" + i;
            var draft = drafts.get(i);
            if (draft == null) {
                required(at);
                continue;
            }
            var target = target(at, draft);
            targets.add(target);
            if (!target.code().isEmpty() && !codes.add(target.code())) {
                add(at + "/code", "repeated");
            }
        }
        return targets;
    }

    private Target target(String at, TargetDraft draft) {
        return new Target(
                code(at + "/code", draft.code()),
                texts.required(at + "/scope", draft.scope()),
                name(at + "/measure", draft.measure()),
                aim(at, draft),
                texts.optional(at + "/unit", draft.unit()),
                years(at + "/by", draft.by()),
                draft.baseYear() == null ? null : year(at + "/baseYear", draft.baseYear()),
                finite(at + "/baseline", draft.baseline()),
                status(at + "/legalStatus", draft.legalStatus()),
                texts.required(at + "/source", draft.source()),
                texts.link(at + "/url", draft.url()),
                Boolean.TRUE.equals(draft.verified()),
                measuredBy(at + "/measuredBy", draft.measuredBy()));
    }

    private @Nullable MeasuredBy measuredBy(String at, @Nullable MeasureDraft draft) {
        if (draft == null) {
            return null;
        }
        if (draft.source() == null) {
            required(at + "/source");
        }
        MeasuredBy.Source source = draft.source() == null ? MeasuredBy.Source.INDICATOR : draft.source();
        return new MeasuredBy(
                source, texts.required(at + "/code", draft.code()), texts.optional(at + "/part", draft.part()));
    }

    private Aim aim(String at, TargetDraft draft) {
        if (draft.kind() == null) {
            required(at + "/kind");
            return new Aim.Milestone();
        }
        try {
            return Aim.of(draft.kind(), finite(at + "/min", draft.min()), finite(at + "/max", draft.max()));
        } catch (IllegalArgumentException e) {
            add(at, "aim-" + draft.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            return new Aim.Milestone();
        }
    }

    /** JSON can say numbers, such as 1e999, that no table holds. */
    private @Nullable BigDecimal finite(String at, @Nullable BigDecimal number) {
        if (number != null && (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS)) {
            add(at, "number");
            return BigDecimal.ZERO;
        }
        return number == null ? null : Decimals.plain(number);
    }

    private YearRange years(String at, @Nullable YearsDraft draft) {
        if (draft == null || draft.from() == null) {
            required(at + "/from");
            return new YearRange(0, 0);
        }
        int from = year(at + "/from", draft.from());
        int to = draft.to() == null ? from : year(at + "/to", draft.to());
        if (from > to) {
            add(at, "years");
        }
        return new YearRange(Math.min(from, to), to);
    }

    private int year(String at, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            violations.add(Violation.at(at, "limit", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR)));
        }
        return year;
    }

    private LegalStatus status(String at, @Nullable StatusDraft draft) {
        if (draft == null || draft.standing() == null) {
            required(at + "/standing");
        }
        var text = texts.required(at + "/text", draft == null ? null : draft.text());
        var standing = draft == null || draft.standing() == null ? Standing.DRAFT : draft.standing();
        return new LegalStatus(standing, text);
    }

    private Name name(String at, @Nullable NameDraft draft) {
        return new Name(
                texts.required(at + "/en", draft == null ? null : draft.en()),
                texts.optional(at + "/vi", draft == null ? null : draft.vi()));
    }

    private String code(String at, @Nullable String code) {
        var text = texts.required(at, code);
        if (!text.isEmpty() && !CODE.matcher(text).matches()) {
            add(at, "code");
        }
        return text;
    }

    private void required(String at) {
        add(at, "required");
    }

    private void add(String at, String code) {
        violations.add(Violation.at(at, code));
    }
}
