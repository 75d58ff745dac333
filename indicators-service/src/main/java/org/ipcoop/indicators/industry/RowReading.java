package org.ipcoop.indicators.industry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ipcoop.indicators.industry.method.Copyright;
import org.ipcoop.indicators.industry.method.IndustryRow;
import org.ipcoop.indicators.industry.method.Measure;
import org.ipcoop.indicators.industry.method.Right;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads the object of one row, and lists everything wrong with it at once. */
final class RowReading {
    private static final Pattern CODE = Pattern.compile("[0-9]{2,5}");
    private static final int LONGEST_NAME = 300;
    private static final int DECIMALS = 6;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(18);

    private final ObjectNode body;
    private final List<Violation> violations = new ArrayList<>();

    private RowReading(ObjectNode body) {
        this.body = body;
    }

    /** Either a row or what is wrong. */
    record Outcome(@Nullable IndustryRow row, List<Violation> violations) {}

    static Outcome read(ObjectNode body) {
        RowReading it = new RowReading(body);
        IndustryRow row = it.row();
        return it.violations.isEmpty() ? new Outcome(row, List.of()) : new Outcome(null, List.copyOf(it.violations));
    }

    private IndustryRow row() {
        body.fieldNames().forEachRemaining(name -> known("", name, IndustryColumn.members()));
        if (body.get("name") instanceof ObjectNode name) {
            name.fieldNames().forEachRemaining(language -> known("/name", language, List.of("vi", "en")));
        } else if (isGiven(body.path("name"))) {
            add("/name", "wrong-type", "object");
        }
        IndustryRow row = new IndustryRow(
                vsic(), text(IndustryColumn.NAME_VI), text(IndustryColumn.NAME_EN), sizes(), rights(), copyright());
        if (row.isTotal()) {
            requireNoRights(row);
        } else if (row.nameVi() == null && row.nameEn() == null) {
            add("/name", "required");
        }
        return row;
    }

    private void known(String at, String name, List<String> members) {
        if (!members.contains(name)) {
            String pointer = at + "/" + name.replace("~", "~0").replace("/", "~1");
            violations.add(Violation.unknownField(pointer, name, members));
        }
    }

    private String vsic() {
        String code = text(IndustryColumn.VSIC);
        if (code == null) {
            add("/vsic", "required");
            return "";
        }
        if (!code.equals(IndustryRow.TOTAL) && !CODE.matcher(code).matches()) {
            add("/vsic", "vsic-format", IndustryRow.TOTAL);
        }
        return code;
    }

    private Map<Right, BigDecimal> rights() {
        Map<Right, BigDecimal> rights = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            BigDecimal count = right == Right.COPYRIGHT ? null : number(IndustryColumn.of(right));
            if (count != null) {
                rights.put(right, count);
            }
        }
        return rights;
    }

    private Map<Measure, BigDecimal> sizes() {
        Map<Measure, BigDecimal> sizes = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            BigDecimal size = number(IndustryColumn.of(measure));
            if (size != null) {
                sizes.put(measure, size);
            }
        }
        return sizes;
    }

    private Copyright copyright() {
        Copyright.Group group = group();
        BigDecimal factor = number(IndustryColumn.COPYRIGHT_FACTOR);
        if (factor != null && factor.compareTo(BigDecimal.ONE) > 0) {
            add("/copyrightFactor", "limit", 0, 1);
        } else if (group == Copyright.Group.CORE && factor != null && factor.compareTo(BigDecimal.ONE) != 0) {
            add("/copyrightFactor", "core-factor");
        }
        if (factor == null && group != null && group != Copyright.Group.CORE) {
            add("/copyrightFactor", "required");
        }
        if (factor != null && group == null && violations.isEmpty()) {
            add("/copyrightGroup", "required");
        }
        return new Copyright(truth(), group, group == Copyright.Group.CORE ? BigDecimal.ONE : factor);
    }

    private Copyright.@Nullable Group group() {
        String text = text(IndustryColumn.COPYRIGHT_GROUP);
        for (Copyright.Group group : Copyright.Group.values()) {
            if (group.name().equals(text)) {
                return group;
            }
        }
        if (text != null) {
            String all = Arrays.stream(Copyright.Group.values()).map(Enum::name).collect(Collectors.joining(", "));
            add("/copyrightGroup", "not-one-of", all);
        }
        return null;
    }

    /** Averages are of the classes; a count of the whole economy would be of no use and may be meant for a class. */
    private void requireNoRights(IndustryRow row) {
        row.rights().keySet().forEach(right -> add(IndustryColumn.of(right).pointer(), "total-without-rights"));
        if (!row.copyright().equals(Copyright.UNKNOWN)) {
            add("/vsic", "total-without-rights");
        }
    }

    private @Nullable BigDecimal number(IndustryColumn column) {
        JsonNode node = body.path(column.field());
        if (!isGiven(node)) {
            return null;
        }
        if (!node.isNumber()) {
            add(column.pointer(), "wrong-type", "number");
            return null;
        }
        BigDecimal number = node.decimalValue();
        if (number.signum() < 0
                || number.compareTo(MOST) >= 0
                || number.stripTrailingZeros().scale() > DECIMALS) {
            add(column.pointer(), "industry-number", DECIMALS);
            return null;
        }
        return number;
    }

    private @Nullable Boolean truth() {
        JsonNode node = body.path(IndustryColumn.COPYRIGHT_INTENSIVE.field());
        if (isGiven(node) && !node.isBoolean()) {
            add("/copyrightIntensive", "wrong-type", "boolean");
        }
        return isGiven(node) && node.isBoolean() ? node.booleanValue() : null;
    }

    private @Nullable String text(IndustryColumn column) {
        JsonNode node = body.at(column.pointer());
        if (!isGiven(node)) {
            return null;
        }
        if (!node.isTextual()) {
            add(column.pointer(), "wrong-type", "string");
            return null;
        }
        String text = node.textValue().strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_NAME) {
            add(column.pointer(), "size", 1, LONGEST_NAME);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            add(column.pointer(), "text-characters");
        }
        return text;
    }

    private static boolean isGiven(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    private void add(String pointer, String code, Object... args) {
        violations.add(Violation.at(pointer, code, args));
    }
}
