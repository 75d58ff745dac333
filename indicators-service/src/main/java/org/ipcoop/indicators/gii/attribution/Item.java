package org.ipcoop.indicators.gii.attribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.gii.ActivityLink;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.EditionGrid;
import org.ipcoop.indicators.gii.NodeNames;
import org.ipcoop.indicators.projection.CompletedResults.Reporter;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * One indicator that activities are linked to.
 *
 * @param result what is counted, in words
 * @param quantified whether points are told; else {@code reason} says why not, as a code and, in {@code why}, as a sentence
 * @param activities how many completed activities report the result; {@code contributors} names those that report most
 * @param counted over all years; absent where activities are only linked
 * @param activitiesWithoutDetail activities whose applications count for nothing, because they don't state their classes or
 *     designs; absent where the indicator counts applications
 * @param without if what ended in the data year were not there; absent where nothing did
 * @param onTop if the year that counts most, of those outside the data year, came on top; absent where nothing did
 */
@Schema(name = "AttributionItem")
record Item(
        String node,
        String name,
        ActivityLink.Kind kind,
        String result,
        @Nullable Double value,
        @Nullable Integer dataYear,
        boolean quantified,
        @Nullable Unquantified reason,
        @Nullable String why,
        int activities,
        int sampleActivities,
        @Nullable BigDecimal counted,
        @Nullable Integer activitiesWithoutDetail,
        @Nullable Effect without,
        @Nullable Effect onTop,
        List<YearCount> years,
        List<Contributor> contributors) {

    /** What ended in one year; {@code inDataYear} where the official figure is of that year. */
    record YearCount(int year, @Nullable BigDecimal count, int activities, boolean inDataYear) {}

    /** An activity that reports the result, at the revision that counts. */
    @Schema(name = "AttributionContributor")
    record Contributor(
            UUID activity,
            int revision,
            @Nullable String title,
            String organisation,
            LocalDate ended,
            boolean sample,
            @Nullable BigDecimal count,
            @Nullable String qualifier) {}

    static Item of(Edition edition, int economy, Line line, Language language) {
        LinkedIndicator indicator = line.indicator();
        boolean counts = indicator.link().kind() == ActivityLink.Kind.COUNTED
                && indicator.link().denominator() == ActivityLink.Denominator.PPP_GDP;
        @Nullable Unquantified reason = line.unquantified();
        return new Item(
                indicator.figures().num(),
                NodeNames.of(indicator.figures(), language),
                indicator.link().kind(),
                indicator.link().result(language),
                EditionGrid.known(indicator.value()),
                indicator.dataYear(),
                reason == null,
                reason,
                reason == null ? null : reason.sentence(language),
                line.activities(),
                line.samples(),
                counts ? line.count() : null,
                indicator.looksIntoApplications() ? line.applicants() - line.activities() : null,
                line.without(economy)
                        .map(share -> effect(edition, economy, share))
                        .orElse(null),
                line.onTop(economy)
                        .map(share -> effect(edition, economy, share))
                        .orElse(null),
                line.sums().stream()
                        .map(sum -> new YearCount(
                                sum.year(), counts ? sum.value() : null, sum.activities(), line.isOfDataYear(sum)))
                        .toList(),
                line.reporters().stream()
                        .map(reporter -> contributor(reporter, counts, language))
                        .toList());
    }

    private static Effect effect(Edition edition, int economy, Line.Share share) {
        return Effect.of(edition, economy, share.year(), share.count(), share.amount(), share.change());
    }

    private static Contributor contributor(Reporter reporter, boolean counts, Language language) {
        return new Contributor(
                reporter.activity(),
                reporter.revision(),
                language.choose(reporter.vi(), reporter.en()),
                reporter.organisation(),
                reporter.day(),
                reporter.sample(),
                counts ? reporter.value() : null,
                counts ? reporter.qualifier() : null);
    }
}
