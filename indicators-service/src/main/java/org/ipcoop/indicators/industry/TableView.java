package org.ipcoop.indicators.industry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.industry.method.Copyright;
import org.ipcoop.indicators.industry.method.IndustryRow;
import org.ipcoop.indicators.industry.method.Measure;
import org.ipcoop.indicators.industry.method.Right;
import org.ipcoop.indicators.revision.DataRevision;
import org.jspecify.annotations.Nullable;

/** An industry table as clients see it. */
@Schema(name = "IndustryTable")
record TableView(
        String id,
        int year,
        String source,
        LocalDate published,
        @Nullable String citation,
        @Nullable String licence,
        IndustryTable.Currency exportsCurrency,
        boolean sample) {

    static TableView of(IndustryTable table) {
        return new TableView(
                table.id(),
                table.year(),
                table.source(),
                table.published(),
                table.citation(),
                table.licence(),
                table.exportsCurrency(),
                table.sample());
    }

    /** Every table, the latest year first and in it the one that counts. */
    @Schema(name = "IndustryTableList")
    record All(List<TableView> items, int total, long dataRevision, Instant knownAt) {
        static All of(List<IndustryTable> tables, DataRevision revision) {
            List<TableView> items = tables.stream().map(TableView::of).toList();
            return new All(items, items.size(), revision.revision(), revision.changedAt());
        }
    }

    /** A table with its rows; the row TOTAL is the whole economy. */
    @Schema(name = "IndustryTableWithRows")
    record Whole(TableView table, long dataRevision, Instant knownAt, List<RowView> rows) {
        static Whole of(IndustryTable table, List<IndustryRow> rows, DataRevision revision) {
            List<RowView> views = rows.stream().map(RowView::of).toList();
            return new Whole(TableView.of(table), revision.revision(), revision.changedAt(), views);
        }
    }

    /** A name in the languages that have one. */
    @Schema(name = "IndustryName")
    record NameView(@Nullable String vi, @Nullable String en) {}

    /** A row as it is posted; what is unknown is absent. */
    @Schema(name = "IndustryTableRow")
    record RowView(
            @JsonProperty(required = true) String vsic,
            @Nullable NameView name,
            @Nullable BigDecimal employment,
            @Nullable BigDecimal valueAdded,
            @Nullable BigDecimal wages,
            @Nullable BigDecimal goodsExports,
            @Nullable BigDecimal patents,
            @Nullable BigDecimal trademarks,
            @Nullable BigDecimal industrialDesigns,
            @Nullable BigDecimal plantVarieties,
            @Nullable Boolean copyrightIntensive,
            Copyright.@Nullable Group copyrightGroup,
            @Nullable BigDecimal copyrightFactor) {

        static RowView of(IndustryRow row) {
            boolean named = row.nameVi() != null || row.nameEn() != null;
            return new RowView(
                    row.vsic(),
                    named ? new NameView(row.nameVi(), row.nameEn()) : null,
                    row.size(Measure.EMPLOYMENT),
                    row.size(Measure.VALUE_ADDED),
                    row.size(Measure.WAGES),
                    row.size(Measure.GOODS_EXPORTS),
                    row.rights().get(Right.PATENT),
                    row.rights().get(Right.TRADEMARK),
                    row.rights().get(Right.INDUSTRIAL_DESIGN),
                    row.rights().get(Right.PLANT_VARIETY),
                    row.copyright().intensive(),
                    row.copyright().group(),
                    row.copyright().factor());
        }
    }
}
