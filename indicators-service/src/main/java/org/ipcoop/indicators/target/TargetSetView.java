package org.ipcoop.indicators.target;

import java.math.BigDecimal;
import java.util.List;
import org.ipcoop.indicators.serving.Rows;
import org.ipcoop.indicators.serving.Tabled;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** A target set as clients see it, its names in their language, and the revision of the data that brought it as it is. */
public record TargetSetView(String code, String name, String instrument, long sinceRevision, List<TargetView> targets)
        implements Tabled {

    /** A row for each target, which has a code of its own. */
    @Override
    public Rows table() {
        return new Rows(List.of(this));
    }

    static TargetSetView of(RecordedSet recorded, Language language) {
        TargetSet set = recorded.set();
        return new TargetSetView(
                set.code(),
                in(language, set.name()),
                set.instrument(),
                recorded.sinceRevision(),
                set.targets().stream()
                        .map(target -> TargetView.of(target, language))
                        .toList());
    }

    private static String in(Language language, Name name) {
        return language == Language.VI && name.vi() != null ? name.vi() : name.en();
    }

    /** A target as clients see it; what its instrument does not say is absent. */
    public record TargetView(
            String code,
            String scope,
            String measure,
            Aim.Kind kind,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String unit,
            YearRange by,
            @Nullable Integer baseYear,
            @Nullable BigDecimal baseline,
            LegalStatus legalStatus,
            String source,
            @Nullable String url,
            boolean verified,
            @Nullable MeasuredBy measuredBy) {

        /** The view in a language. */
        public static TargetView of(Target target, Language language) {
            return new TargetView(
                    target.code(),
                    target.scope(),
                    in(language, target.measure()),
                    target.aim().kind(),
                    target.aim().min(),
                    target.aim().max(),
                    target.unit(),
                    target.by(),
                    target.baseYear(),
                    target.baseline(),
                    target.legalStatus(),
                    target.source(),
                    target.url(),
                    target.verified(),
                    target.measuredBy());
        }
    }
}
