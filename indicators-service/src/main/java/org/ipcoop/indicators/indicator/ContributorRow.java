package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ipcoop.indicators.indicator.Contributor.Member;
import org.ipcoop.indicators.indicator.Contributor.Share;
import org.jspecify.annotations.Nullable;

/** The row of what is behind a number in a table: an activity, or without one a number from outside. */
record ContributorRow(
        @Nullable UUID activity,
        @Nullable Integer revision,
        Contributor.@Nullable Title title,
        @Nullable String type,
        @Nullable String organisation,
        @Nullable String status,
        @Nullable LocalDate day,
        @Nullable LocalDate actualEnd,
        @Nullable Boolean sample,
        @Nullable BigDecimal numerator,
        List<String> numeratorMembers,
        @Nullable BigDecimal denominator,
        List<String> denominatorMembers,
        @Nullable String qualifier,
        @JsonUnwrapped Outside outside) {
    /** Nothing but the columns. */
    static final ContributorRow BLANK = outside(Outside.NOTHING, null, null, null);

    private static final Share NOTHING = new Share(null, List.of());

    /** The columns of a number from outside; in rows of activities they are empty. */
    record Outside(
            @Nullable String data,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            List<String> dimensions,
            @Nullable String source,
            @Nullable String vintage,
            @Nullable BigDecimal value,
            @Nullable BigDecimal weight,
            @Nullable Boolean preliminary) {
        private static final Outside NOTHING = new Outside(null, null, null, List.of(), null, null, null, null, null);

        private static Outside of(OutsideShare it) {
            List<String> dimensions = it.dimensions().entrySet().stream()
                    .map(code -> code.getKey() + "=" + code.getValue())
                    .toList();
            return new Outside(
                    it.data(),
                    it.start(),
                    it.end(),
                    dimensions,
                    it.source(),
                    it.vintage(),
                    it.value(),
                    it.weight(),
                    it.preliminary());
        }
    }

    static ContributorRow of(Contributor it) {
        Share numerator = it.numerator() == null ? NOTHING : it.numerator();
        Share denominator = it.denominator() == null ? NOTHING : it.denominator();
        return new ContributorRow(
                it.activity(),
                it.revision(),
                it.title(),
                it.type(),
                it.organisation(),
                it.status(),
                it.day(),
                it.actualEnd(),
                it.sample(),
                numerator.value(),
                codes(numerator),
                denominator.value(),
                codes(denominator),
                it.qualifier(),
                Outside.NOTHING);
    }

    static ContributorRow of(OutsideShare it) {
        return outside(Outside.of(it), it.numerator(), it.denominator(), it.qualifier());
    }

    private static ContributorRow outside(
            Outside it, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable String qualifier) {
        return new ContributorRow(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                numerator,
                List.of(),
                denominator,
                List.of(),
                qualifier,
                it);
    }

    private static List<String> codes(Share share) {
        return share.members().stream().map(Member::code).toList();
    }
}
