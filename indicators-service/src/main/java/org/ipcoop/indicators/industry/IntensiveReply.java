package org.ipcoop.indicators.industry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.industry.method.Copyright;
import org.ipcoop.indicators.industry.method.Membership;
import org.ipcoop.indicators.industry.method.Right;
import org.ipcoop.indicators.industry.method.Status;
import org.jspecify.annotations.Nullable;

/**
 * The IP-intensive industries of a year. Of the same shape whether or not there is a table: without one nothing has a value.
 *
 * @param explanation why there is no data; absent where there is
 * @param sample whether the figures come from a sample table
 */
@Schema(name = "IpIntensiveIndustries")
record IntensiveReply(
        @Nullable Integer year,
        Status status,
        @Nullable String explanation,
        @Nullable TableView table,
        boolean sample,
        long dataRevision,
        Instant knownAt,
        List<RightLine> rights,
        Overall overall,
        CopyrightShare copyrightIndustries,
        List<ClassLine> classes,
        Metadata metadata) {

    /**
     * A figure with its parts.
     *
     * @param partsUnit of numerator and denominator, or both of them
     * @param source the code of who published the table
     */
    @Schema(name = "IndustryFigure")
    record Figure(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal value,

            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String unit,
            String partsUnit,
            Status status,
            @Nullable String source) {}

    /** Shares of the whole economy, and the wage premium. */
    @Schema(name = "IndustryShares")
    record Shares(Figure gdp, Figure employment, Figure goodsExports, Figure wagePremium) {}

    /**
     * One right by itself.
     *
     * @param average of all classes together; absent for copyright, which nobody counts
     */
    @Schema(name = "IndustryRight")
    record RightLine(
            Right right,
            String name,
            Status status,
            @Nullable Figure average,
            List<String> intensive,
            List<String> notIntensive,
            List<String> unknown,
            Shares shares) {}

    /**
     * The classes that are intensive in at least one of the rights, each once.
     *
     * @param withoutData rights of which the table says nothing
     */
    @Schema(name = "IndustryRightsTogether")
    record Overall(
            List<Right> rights,
            List<Right> withoutData,
            Status status,
            List<String> intensive,
            List<String> notIntensive,
            List<String> unknown,
            Shares shares) {}

    /** What is due to copyright in GDP, by the factors of the WIPO guide. */
    @Schema(name = "CopyrightIndustries")
    record CopyrightShare(Figure gdp, List<CopyrightGroup> groups) {}

    /** One group of the WIPO guide. */
    @Schema(name = "CopyrightIndustryGroup")
    record CopyrightGroup(Copyright.Group group, String name, Figure gdp) {}

    /** A class, and for each right why it is what it is. */
    @Schema(name = "IndustryClass")
    record ClassLine(String vsic, String name, Membership membership, List<Right> intensiveIn, List<Reason> why) {}

    /** A right in a class: its intensity beside the average. Copyright has neither; there the table's flag decides. */
    @Schema(name = "IndustryReason")
    record Reason(
            Right right,
            Membership membership,
            @Nullable Figure intensity,
            @Nullable BigDecimal average,
            String words) {}

    /** A text in both languages. */
    @Schema(name = "BothLanguages")
    record Words(String vi, String en) {}

    /** How the figures were made, and what they do not say. */
    @Schema(name = "IndustryMetadata")
    record Metadata(Words method, List<String> references, List<Words> caveats) {}
}
