package org.ipcoop.indicators.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ipcoop.indicators.indicator.Contributor.Member;
import org.ipcoop.indicators.indicator.Contributor.Share;
import org.ipcoop.platform.csv.CsvLine;
import org.jspecify.annotations.Nullable;

/** A page of contributors as a table. Members stand in one field, separated by blanks. */
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
            "qualifier");

    private ContributorsCsv() {}

    static String of(List<Contributor> contributors) {
        StringBuilder csv = new StringBuilder(CsvLine.BYTE_ORDER_MARK).append(CsvLine.of(HEADER));
        contributors.forEach(contributor -> csv.append(CsvLine.of(row(contributor))));
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
        return row;
    }

    private static void addShare(List<String> row, @Nullable Share share) {
        row.add(share == null || share.value() == null ? "" : share.value().toPlainString());
        row.add(share == null ? "" : share.members().stream().map(Member::code).collect(Collectors.joining(" ")));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
