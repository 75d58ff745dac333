package org.ipcoop.activities.codelist;

import java.util.List;
import org.ipcoop.platform.csv.CsvLine;
import org.jspecify.annotations.Nullable;

/** A code list as a table, names in both languages: UTF-8 with a byte-order mark, so that spreadsheets read Vietnamese. */
final class CodeListCsv {
    private static final List<String> HEADER = List.of(
            "code",
            "name_vi",
            "name_en",
            "full_name_vi",
            "full_name_en",
            "valid_from",
            "valid_to",
            "parent",
            "replaces",
            "replaced_by");

    private CodeListCsv() {}

    static String of(CodeList list) {
        StringBuilder csv = new StringBuilder(CsvLine.BYTE_ORDER_MARK).append(CsvLine.of(HEADER));
        list.items().forEach(entry -> csv.append(CsvLine.of(row(entry))));
        return csv.toString();
    }

    private static List<String> row(CodeList.Entry entry) {
        CodeList.Name full = entry.fullName();
        List<String> replaces = entry.replaces();
        return List.of(
                entry.code(),
                entry.name().vi(),
                entry.name().en(),
                full == null ? "" : full.vi(),
                full == null ? "" : full.en(),
                text(entry.validFrom()),
                text(entry.validTo()),
                text(entry.parent()),
                replaces == null ? "" : String.join(" ", replaces),
                text(entry.replacedBy()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
