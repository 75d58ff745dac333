package org.ipcoop.indicators.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ipcoop.platform.csv.CsvLine;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * Any reply as CSV for somebody with a spreadsheet: UTF-8 with a byte-order mark, headers, units and statuses in words of one
 * language, nothing that a spreadsheet would run. A column is there whether or not any row has a value.
 */
@ApplicationScoped
class ReplyTable {
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

    private final ObjectMapper json;
    private final Wording wording;

    ReplyTable(ObjectMapper json, Wording wording) {
        this.wording = wording;
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
    }

    String csv(Object reply, Language language) {
        Object shown = reply instanceof Tabled tabled ? tabled.table() : reply;
        ReplyRows table = ReplyRows.of(json.valueToTree(shown));
        List<String> columns = shown instanceof Rows rows && rows.items().isEmpty() && rows.blank() != null
                ? ReplyRows.of(json.valueToTree(new Rows(List.of(rows.blank()))))
                        .columns()
                : table.columns();
        List<String> labels = new ArrayList<>();
        columns.forEach(column -> labels.add(label(column, language)));
        StringBuilder csv = new StringBuilder(CsvLine.BYTE_ORDER_MARK).append(CsvLine.of(labels));
        table.rows().forEach(row -> {
            List<String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(text(column, row.get(column), language)));
            csv.append(CsvLine.of(cells));
        });
        return csv.toString();
    }

    /** The words for a path, or of its parts where the whole has none: {@code latest.value} is said as "Latest year: Value". */
    private String label(String path, Language language) {
        Optional<String> whole = wording.find(language, "column." + path);
        int dot = path.indexOf('.');
        if (whole.isPresent() || dot < 0) {
            return whole.orElseGet(() -> spaced(path));
        }
        String rest = label(path.substring(dot + 1), language);
        if (path.startsWith("dimensions.")) {
            return rest;
        }
        String first = label(path.substring(0, dot), language);
        return rest.startsWith(first) ? rest : first + ": " + rest;
    }

    /** The name of a member that nobody has words for yet, at least with spaces. */
    private static String spaced(String member) {
        String words =
                CAPITAL.matcher(member).replaceAll(found -> " " + found.group().toLowerCase(Locale.ROOT));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String text(String column, @Nullable JsonNode value, Language language) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(element -> text(column, element, language))
                    .collect(Collectors.joining("; "));
        }
        if (ReplyRows.isText(value)) {
            @Nullable
            String chosen = language.choose(
                    value.path("vi").textValue(), value.path("en").textValue());
            return chosen == null ? "" : chosen;
        }
        return said(column, value, language);
    }

    /** A code in words, where there are words for it in columns of that name. */
    private String said(String column, JsonNode value, Language language) {
        String leaf = value.isBoolean() ? "boolean" : column.substring(column.lastIndexOf('.') + 1);
        return wording.of(leaf, value.asText(), language);
    }
}
