package org.ipcoop.indicators.gii.responsibility;

import java.util.ArrayList;
import java.util.List;
import org.ipcoop.indicators.gii.responsibility.ResponsibilityDraft.MinistryDraft;
import org.ipcoop.indicators.series.Texts;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Turns a sent draft into a responsibility, or into every violation at once. */
final class ResponsibilityReading {
    private final List<Violation> violations = new ArrayList<>();
    private final Texts texts = new Texts(violations);

    private ResponsibilityReading() {}

    /** Who answers for the indicator of that published name; throws {@link Invalid} with all violations. */
    static Responsibility read(String indicator, ResponsibilityDraft draft) {
        ResponsibilityReading reading = new ResponsibilityReading();
        Responsibility read = new Responsibility(
                indicator,
                reading.ministry(draft.ministry()),
                reading.texts.required("/source", draft.source()),
                reading.texts.link("/url", draft.url()),
                Boolean.TRUE.equals(draft.verified()));
        if (!reading.violations.isEmpty()) {
            throw new Invalid(reading.violations);
        }
        return read;
    }

    private Ministry ministry(@Nullable MinistryDraft draft) {
        if (draft == null) {
            violations.add(Violation.at("/ministry", "required"));
            return new Ministry("", "");
        }
        return new Ministry(texts.required("/ministry/vi", draft.vi()), texts.required("/ministry/en", draft.en()));
    }
}
