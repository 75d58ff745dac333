package org.ipcoop.activities.codelist;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A code list as a table, names in both languages: UTF-8 with a byte-order mark, so that spreadsheets read Vietnamese. */
final class CodeListCsv {
    private static final String HEADER =
            "code,name_vi,name_en,full_name_vi,full_name_en,valid_from,valid_to,parent,replaces,replaced_by";

    private CodeListCsv() {}

    static String of(CodeList list) {
        return list.items().stream()
                .map(CodeListCsv::line)
                .collect(Collectors.joining("\r\n", "\uFEFF" + HEADER + "\r\n", "\r\n"));
    }

    private static String line(CodeList.Entry entry) {
        CodeList.Name full = entry.fullName();
        List<String> replaces = entry.replaces();
        return Stream.of(
                        entry.code(),
                        entry.name().vi(),
                        entry.name().en(),
                        full == null ? "" : full.vi(),
                        full == null ? "" : full.en(),
                        text(entry.validFrom()),
                        text(entry.validTo()),
                        text(entry.parent()),
                        replaces == null ? "" : String.join(" ", replaces),
                        text(entry.replacedBy()))
                .map(CodeListCsv::quoted)
                .collect(Collectors.joining(","));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String quoted(String field) {
        return field.indexOf(',') < 0 ? field : '"' + field + '"';
    }
}
