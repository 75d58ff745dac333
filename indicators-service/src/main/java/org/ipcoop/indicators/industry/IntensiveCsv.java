package org.ipcoop.indicators.industry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ipcoop.indicators.industry.IntensiveReply.ClassLine;
import org.ipcoop.indicators.industry.IntensiveReply.Figure;
import org.ipcoop.indicators.industry.IntensiveReply.Reason;
import org.ipcoop.indicators.industry.IntensiveReply.Shares;
import org.ipcoop.platform.csv.CsvLine;
import org.jspecify.annotations.Nullable;

/** A reply as a table, a line a figure: those of the economy first, then those of each class. */
final class IntensiveCsv {
    private static final List<String> COLUMNS = List.of(
            "year",
            "right",
            "right-name",
            "vsic",
            "class-name",
            "figure",
            "value",
            "numerator",
            "denominator",
            "unit",
            "status",
            "membership",
            "average",
            "source",
            "sample");

    private final IntensiveReply reply;
    private final IntensiveTexts texts;
    private final StringBuilder csv = new StringBuilder(CsvLine.BYTE_ORDER_MARK);

    private IntensiveCsv(IntensiveReply reply, IntensiveTexts texts) {
        this.reply = reply;
        this.texts = texts;
    }

    static String of(IntensiveReply reply, IntensiveTexts texts) {
        IntensiveCsv it = new IntensiveCsv(reply, texts);
        it.csv.append(CsvLine.of(COLUMNS.stream()
                .map(column -> texts.text("industry.column." + column))
                .toList()));
        reply.rights().forEach(line -> {
            it.figure(line.right().name(), line.name(), "average", line.average());
            it.shares(line.right().name(), line.name(), line.shares());
        });
        it.shares("OVERALL", texts.text("industry.overall"), reply.overall().shares());
        it.copyright();
        reply.classes().forEach(row -> row.why().forEach(reason -> it.reason(row, reason)));
        return it.csv.toString();
    }

    private void shares(String right, String name, Shares shares) {
        figure(right, name, "gdp", shares.gdp());
        figure(right, name, "employment", shares.employment());
        figure(right, name, "goods-exports", shares.goodsExports());
        figure(right, name, "wage-premium", shares.wagePremium());
    }

    private void copyright() {
        figure("", "", "copyright-gdp", reply.copyrightIndustries().gdp());
        reply.copyrightIndustries()
                .groups()
                .forEach(group -> figure(group.group().name(), group.name(), "copyright-gdp", group.gdp()));
    }

    private void figure(String right, String name, String key, @Nullable Figure figure) {
        if (figure != null) {
            line(Stream.of(right, name, "", "", texts.text("industry.figure." + key)), figure, "", null);
        }
    }

    private void reason(ClassLine row, Reason reason) {
        Stream<String> head = Stream.of(
                reason.right().name(),
                texts.name(reason.right()),
                row.vsic(),
                row.name(),
                texts.text("industry.figure.intensity"));
        line(head, reason.intensity(), texts.name(reason.membership()), reason.average());
    }

    private void line(Stream<String> head, @Nullable Figure figure, String membership, @Nullable BigDecimal average) {
        Stream<String> numbers = figure == null
                ? Stream.of("", "", "", "", "")
                : Stream.of(
                        number(figure.value()),
                        number(figure.numerator()),
                        number(figure.denominator()),
                        figure.unit(),
                        texts.text("value.status." + figure.status().name()));
        TableView table = reply.table();
        Stream<String> tail = Stream.of(
                membership,
                number(average),
                table == null ? "" : table.source(),
                texts.text("value.boolean." + reply.sample()));
        Stream<String> year = Stream.of(Objects.toString(reply.year(), ""));
        csv.append(CsvLine.of(
                Stream.of(year, head, numbers, tail).flatMap(cells -> cells).toList()));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
