package org.ipcoop.indicators.series;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.series.Observed.Qualifier;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads one row of an import against its series; everything wrong with it at once. */
final class ObservationReading {
    private static final Set<String> MEMBERS = members();
    private static final Pattern DIMENSION_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");

    /** What a number column of the database, and a reader, can hold without surprise. */
    private static final int MOST_DIGITS = 30;

    private final Series series;
    private final ObjectNode row;
    private final List<Violation> violations = new ArrayList<>();
    private final Texts texts = new Texts(violations);

    private ObservationReading(Series series, ObjectNode row) {
        this.series = series;
        this.row = row;
    }

    /** The observation, or what is wrong with the row. */
    record Outcome(@Nullable Observed observed, List<Violation> violations) {}

    static Outcome read(Series series, ObjectNode row) {
        ObservationReading reading = new ObservationReading(series, row);
        Observed observed = reading.observed();
        return reading.violations.isEmpty() ? new Outcome(observed, List.of()) : new Outcome(null, reading.violations);
    }

    private static Set<String> members() {
        Set<String> members = new TreeSet<>(ObservationColumn.names());
        members.remove(ObservationColumn.PREFERRED.field());
        members.add("dimensions");
        return members;
    }

    private @Nullable Observed observed() {
        row.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                violations.add(Violation.unknownField(pointer(name), name, MEMBERS));
            }
        });
        same("series", series.code());
        same("unit", series.unit());
        DateRange days = days();
        List<String> key = key();
        String source = oneOf("source", text("source", true), series.sourceCodes());
        Vintage vintage = vintage();
        BigDecimal value = value();
        String qualifier = oneOf(
                "qualifier",
                text("qualifier", false),
                Arrays.stream(Qualifier.values()).map(Enum::name).toList());
        boolean preliminary = preliminary();
        String url = texts.link("/url", text("url", false));
        String note = texts.optional("/note", text("note", false));
        if (!violations.isEmpty() || days == null || source == null || value == null || vintage == null) {
            return null;
        }
        Qualifier leaning = qualifier == null ? null : Qualifier.valueOf(qualifier);
        return new Observed(days, key, source, vintage, value, leaning, preliminary, url, note);
    }

    /** A row may say again what the address says already, but nothing else. */
    private void same(String member, String known) {
        String sent = text(member, false);
        if (sent != null && !sent.equals(known)) {
            violations.add(Violation.at("/" + member, "not-one-of", known));
        }
    }

    private @Nullable DateRange days() {
        String text = text("period", true);
        if (text == null) {
            return null;
        }
        Optional<DateRange> days = series.period().days(text);
        if (days.isEmpty()) {
            violations.add(Violation.at(
                    "/period",
                    "series-period",
                    series.period().word(),
                    series.period().example()));
        }
        return days.orElse(null);
    }

    private @Nullable Vintage vintage() {
        String text = text("vintage", true);
        if (text == null) {
            return null;
        }
        Optional<Vintage> vintage = Vintage.of(text);
        if (vintage.isEmpty()) {
            violations.add(Violation.at("/vintage", "series-vintage"));
        }
        return vintage.orElse(null);
    }

    private @Nullable BigDecimal value() {
        JsonNode value = row.get("value");
        if (value == null || value.isNull()) {
            violations.add(Violation.at("/value", "required"));
            return null;
        }
        if (!value.isNumber()) {
            violations.add(Violation.at("/value", "wrong-type", "number"));
            return null;
        }
        BigDecimal number = value.decimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            violations.add(Violation.at("/value", "series-digits", MOST_DIGITS));
            return null;
        }
        return number;
    }

    private boolean preliminary() {
        JsonNode value = row.get("preliminary");
        if (value != null && !value.isNull() && !value.isBoolean()) {
            violations.add(Violation.at("/preliminary", "wrong-type", "boolean"));
        }
        return value != null && value.asBoolean(false);
    }

    private List<String> key() {
        JsonNode codes = row.path("dimensions");
        if (!codes.isMissingNode() && !codes.isNull() && !codes.isObject()) {
            violations.add(Violation.at("/dimensions", "wrong-type", "object"));
        }
        codes.fieldNames().forEachRemaining(name -> {
            if (!series.dimensions().contains(name)) {
                violations.add(Violation.unknownField("/dimensions" + pointer(name), name, series.dimensions()));
            }
        });
        return series.dimensions().stream()
                .map(dimension -> code("/dimensions/" + dimension, codes.path(dimension)))
                .toList();
    }

    private String code(String at, JsonNode code) {
        if (code.isMissingNode() || code.isNull()) {
            return Dimensions.TOTAL;
        }
        if (!code.isTextual() || !DIMENSION_CODE.matcher(code.textValue()).matches()) {
            violations.add(Violation.at(at, "series-code", DIMENSION_CODE.pattern()));
            return Dimensions.TOTAL;
        }
        return code.textValue();
    }

    private @Nullable String oneOf(String member, @Nullable String text, List<String> allowed) {
        if (text != null && !allowed.contains(text)) {
            violations.add(Violation.at("/" + member, "not-one-of", String.join(", ", allowed)));
        }
        return text;
    }

    private @Nullable String text(String member, boolean required) {
        JsonNode value = row.get(member);
        if (value == null || value.isNull()) {
            if (required) {
                violations.add(Violation.at("/" + member, "required"));
            }
            return null;
        }
        if (!value.isTextual()) {
            violations.add(Violation.at("/" + member, "wrong-type", "string"));
            return null;
        }
        return value.textValue();
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
