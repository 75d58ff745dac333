package org.ipcoop.indicators.target;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.ipcoop.indicators.target.LegalStatus.Standing;
import org.jspecify.annotations.Nullable;

/** The target sets that come with the program: reference/policy-target-sets.csv and policy-targets.csv on the classpath. */
final class TargetCsv {

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .build();

    private TargetCsv() {}

    /** Every set with its targets, in the order of the files. */
    static List<TargetSet> shipped() {
        var targets = rows("policy-targets.csv", TargetRow.class);
        return rows("policy-target-sets.csv", SetRow.class).stream()
                .map(set -> set.with(targets))
                .toList();
    }

    private static <T> List<T> rows(String file, Class<T> type) {
        try (var in = Objects.requireNonNull(TargetCsv.class.getResourceAsStream("/reference/" + file), file);
                var rows = CSV.readerFor(type)
                        .with(CsvSchema.emptySchema().withHeader())
                        .<T>readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** A line of policy-target-sets.csv. */
    record SetRow(String code, String nameEn, @Nullable String nameVi, String instrument) {

        TargetSet with(List<TargetRow> targets) {
            var own = targets.stream()
                    .filter(row -> row.set.equals(code))
                    .map(TargetRow::target)
                    .toList();
            return new TargetSet(code, new Name(nameEn, nameVi), instrument, own);
        }
    }

    /** A line of policy-targets.csv. */
    record TargetRow(
            String set,
            String code,
            String scope,
            String measureEn,
            @Nullable String measureVi,
            Aim.Kind kind,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String unit,
            int byFrom,
            int byTo,
            @Nullable Integer baseYear,
            @Nullable BigDecimal baseline,
            Standing standing,
            String statusText,
            String source,
            @Nullable String url,
            boolean verified,
            MeasuredBy.@Nullable Source measuredSource,
            @Nullable String measuredCode,
            @Nullable String measuredPart) {

        Target target() {
            return new Target(
                    code,
                    scope,
                    new Name(measureEn, measureVi),
                    Aim.of(kind, min, max),
                    unit,
                    new YearRange(byFrom, byTo),
                    baseYear,
                    baseline,
                    new LegalStatus(standing, statusText),
                    source,
                    url,
                    verified,
                    measuredBy());
        }

        private @Nullable MeasuredBy measuredBy() {
            return measuredSource == null || measuredCode == null
                    ? null
                    : new MeasuredBy(measuredSource, measuredCode, measuredPart);
        }
    }
}
