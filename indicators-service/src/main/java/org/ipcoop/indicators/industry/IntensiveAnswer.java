package org.ipcoop.indicators.industry;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ipcoop.indicators.industry.IntensiveReply.ClassLine;
import org.ipcoop.indicators.industry.IntensiveReply.CopyrightGroup;
import org.ipcoop.indicators.industry.IntensiveReply.CopyrightShare;
import org.ipcoop.indicators.industry.IntensiveReply.Figure;
import org.ipcoop.indicators.industry.IntensiveReply.Overall;
import org.ipcoop.indicators.industry.IntensiveReply.Reason;
import org.ipcoop.indicators.industry.IntensiveReply.RightLine;
import org.ipcoop.indicators.industry.IntensiveReply.Shares;
import org.ipcoop.indicators.industry.method.Copyright;
import org.ipcoop.indicators.industry.method.CopyrightIndustries;
import org.ipcoop.indicators.industry.method.Evidence;
import org.ipcoop.indicators.industry.method.Fraction;
import org.ipcoop.indicators.industry.method.Group;
import org.ipcoop.indicators.industry.method.IndustryRow;
import org.ipcoop.indicators.industry.method.IntensiveIndustries;
import org.ipcoop.indicators.industry.method.Measure;
import org.ipcoop.indicators.industry.method.Membership;
import org.ipcoop.indicators.industry.method.Right;
import org.ipcoop.indicators.industry.method.Status;
import org.ipcoop.indicators.revision.DataRevision;
import org.jspecify.annotations.Nullable;

/** Puts one reply together: what the method finds in a table, with units, source and words. */
final class IntensiveAnswer {
    private static final String PER_CENT = "%";

    private final IntensiveTexts texts;
    private final Optional<IndustryTable> table;
    private final List<IndustryRow> rows;
    private final IntensiveIndustries found;

    IntensiveAnswer(IntensiveTexts texts, Optional<IndustryTable> table, List<IndustryRow> rows, Set<Right> rights) {
        this.texts = texts;
        this.table = table;
        this.rows = rows;
        this.found = IntensiveIndustries.of(rows, rights);
    }

    IntensiveReply reply(IntensiveQuery query, DataRevision revision) {
        Overall overall = overall(query);
        return new IntensiveReply(
                table.map(IndustryTable::year).or(query::year).orElse(null),
                overall.status(),
                explanation(query, overall.status()),
                table.map(TableView::of).orElse(null),
                table.map(IndustryTable::sample).orElse(false),
                revision.revision(),
                revision.changedAt(),
                query.rights().stream().map(this::line).toList(),
                overall,
                copyright(),
                rows.stream().filter(row -> !row.isTotal()).map(this::line).toList(),
                IntensiveTexts.METADATA);
    }

    private @Nullable String explanation(IntensiveQuery query, Status status) {
        if (table.isEmpty()) {
            return query.year()
                    .map(year -> texts.text("industry.no-table", year))
                    .orElseGet(() -> texts.text("industry.no-tables"));
        }
        return status == Status.NO_DATA ? texts.text("industry.nothing-known") : null;
    }

    private RightLine line(Right right) {
        Group group = Objects.requireNonNull(found.groups().get(right));
        Fraction average = found.averages().get(right);
        return new RightLine(
                right,
                texts.name(right),
                status(group),
                average == null ? null : intensity(average),
                group.intensive(),
                group.others(),
                group.unknown(),
                shares(group));
    }

    private Overall overall(IntensiveQuery query) {
        Group group = found.overall();
        return new Overall(
                List.copyOf(query.rights()),
                found.withoutData(),
                status(group),
                group.intensive(),
                group.others(),
                group.unknown(),
                shares(group));
    }

    /** NO_DATA where no class is known, or none of the figures; PARTIAL where any of them lacks something. */
    private static Status status(Group group) {
        List<Status> each = List.of(
                group.share(Measure.VALUE_ADDED).status(),
                group.share(Measure.EMPLOYMENT).status(),
                group.share(Measure.GOODS_EXPORTS).status(),
                group.wagePremium().status());
        if (!group.isKnown()) {
            return Status.NO_DATA;
        }
        return each.stream().allMatch(status -> status == Status.OK) ? Status.OK : Status.PARTIAL;
    }

    private Shares shares(Group group) {
        return new Shares(
                figure(group.share(Measure.VALUE_ADDED), PER_CENT, "VND"),
                figure(group.share(Measure.EMPLOYMENT), PER_CENT, "persons"),
                figure(group.share(Measure.GOODS_EXPORTS), PER_CENT, currency()),
                figure(group.wagePremium(), PER_CENT, "VND per person"));
    }

    private String currency() {
        return table.map(IndustryTable::exportsCurrency)
                .orElse(IndustryTable.Currency.VND)
                .name();
    }

    private CopyrightShare copyright() {
        CopyrightIndustries due = CopyrightIndustries.of(rows);
        List<CopyrightGroup> groups = Arrays.stream(Copyright.Group.values())
                .map(group -> new CopyrightGroup(
                        group,
                        texts.name(group),
                        figure(due.groups().getOrDefault(group, Fraction.NO_DATA), PER_CENT, "VND")))
                .toList();
        return new CopyrightShare(figure(due.all(), PER_CENT, "VND"), groups);
    }

    private ClassLine line(IndustryRow row) {
        List<Evidence> evidence = found.evidence().getOrDefault(row.vsic(), List.of());
        return new ClassLine(
                row.vsic(),
                texts.name(row),
                membership(row),
                evidence.stream()
                        .filter(one -> one.membership() == Membership.INTENSIVE)
                        .map(Evidence::right)
                        .toList(),
                evidence.stream().map(this::reason).toList());
    }

    private Membership membership(IndustryRow row) {
        if (found.overall().intensive().contains(row.vsic())) {
            return Membership.INTENSIVE;
        }
        return found.overall().others().contains(row.vsic()) ? Membership.NOT_INTENSIVE : Membership.UNKNOWN;
    }

    private Reason reason(Evidence evidence) {
        boolean counted = evidence.right() != Right.COPYRIGHT;
        Fraction average = found.averages().get(evidence.right());
        @Nullable BigDecimal mean = average == null ? null : average.value();
        return new Reason(
                evidence.right(),
                evidence.membership(),
                counted ? intensity(evidence.intensity()) : null,
                mean,
                texts.reason(evidence, mean));
    }

    private Figure intensity(Fraction fraction) {
        return figure(fraction, "per 1000 persons", "rights / persons");
    }

    private Figure figure(Fraction fraction, String unit, String partsUnit) {
        return new Figure(
                fraction.value(),
                fraction.numerator(),
                fraction.denominator(),
                unit,
                partsUnit,
                fraction.status(),
                table.map(IndustryTable::source).orElse(null));
    }
}
