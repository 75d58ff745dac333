package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.ipcoop.indicators.indicator.Contributor.Member;
import org.ipcoop.indicators.indicator.Contributor.Share;
import org.ipcoop.platform.csv.CsvLine;
import org.jspecify.annotations.Nullable;

/** A page of contributors as a table, then what is from outside. Members stand in one field, separated by blanks. */
final class ContributorsCsv {
    private static final List<String> HEADER = List.of(
            "activity",
            "revision",
            "title_vi",
            "title_en",
            "type",
            "organisation",
            "status",
            "day",
            "actual_end",
            "sample",
            "numerator",
            "numerator_members",
            "denominator",
            "denominator_members",
            "qualifier",
            "data",
            "start",
            "end",
            "dimensions",
            "source",
            "vintage",
            "value",
            "weight",
            "preliminary");

    private static final int ACTIVITY_COLUMNS = HEADER.indexOf("numerator");
    private static final int OUTSIDE_COLUMNS = HEADER.size() - HEADER.indexOf("data");

    private ContributorsCsv() {}

    static String of(List<Contributor> contributors, List<OutsideShare> outside) {
        StringBuilder csv = new StringBuilder(CsvLine.BYTE_ORDER_MARK).append(CsvLine.of(HEADER));
        contributors.forEach(contributor -> csv.append(CsvLine.of(row(contributor))));
        outside.forEach(share -> csv.append(CsvLine.of(row(share))));
        return csv.toString();
    }

    private static List<String> row(Contributor it) {
        List<String> row = new ArrayList<>();
        row.add(it.activity().toString());
        row.add(Integer.toString(it.revision()));
        row.add(text(it.title().vi()));
        row.add(text(it.title().en()));
        row.add(it.type());
        row.add(text(it.organisation()));
        row.add(it.status());
        row.add(it.day().toString());
        row.add(text(it.actualEnd()));
        row.add(Boolean.toString(it.sample()));
        addShare(row, it.numerator());
        addShare(row, it.denominator());
        row.add(text(it.qualifier()));
        row.addAll(Collections.nCopies(OUTSIDE_COLUMNS, ""));
        return row;
    }

    /** A row without an activity. */
    private static List<String> row(OutsideShare it) {
        List<String> row = new ArrayList<>(Collections.nCopies(ACTIVITY_COLUMNS, ""));
        row.addAll(List.of(number(it.numerator()), "", number(it.denominator()), "", text(it.qualifier())));
        row.addAll(List.of(it.data(), it.start().toString(), it.end().toString()));
        row.add(it.dimensions().entrySet().stream()
                .map(code -> code.getKey() + "=" + code.getValue())
                .collect(Collectors.joining(" ")));
        row.addAll(List.of(it.source(), it.vintage(), number(it.value()), number(it.weight())));
        row.add(Boolean.toString(it.preliminary()));
        return row;
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static void addShare(List<String> row, @Nullable Share share) {
        row.add(share == null || share.value() == null ? "" : share.value().toPlainString());
        row.add(share == null ? "" : share.members().stream().map(Member::code).collect(Collectors.joining(" ")));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
