package org.ipcoop.indicators.expression;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Industry;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;

/** Writes an expression in the one form in which it is kept: read again it is the same expression. */
public final class Printer {
    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|[0-9]+");

    private Printer() {}

    public static String print(Expression expression) {
        return switch (expression) {
            case Constant number -> number.value().toPlainString();
            case Measure measure -> measure.name() + filters(measure.filters());
            case Series series -> "series." + series.code() + filters(series.filters());
            case Industry industry -> "industry." + industry.figure() + filters(industry.filters());
            case Call call ->
                call.function().word()
                        + call.arguments().stream().map(Printer::print).collect(Collectors.joining(", ", "(", ")"));
            case Arithmetic two -> left(two) + " " + two.operator().sign() + " " + right(two);
        };
    }

    private static String left(Arithmetic two) {
        String text = print(two.left());
        return two.left() instanceof Arithmetic inner && two.operator().bindsCloserThan(inner.operator())
                ? "(" + text + ")"
                : text;
    }

    /** Operators of one rank are read from the left, so a right side of the same rank stands in parentheses. */
    private static String right(Arithmetic two) {
        String text = print(two.right());
        return two.right() instanceof Arithmetic inner && !inner.operator().bindsCloserThan(two.operator())
                ? "(" + text + ")"
                : text;
    }

    private static String filters(Map<String, List<String>> filters) {
        return filters.isEmpty()
                ? ""
                : filters.entrySet().stream()
                        .map(filter -> filter.getKey() + "="
                                + filter.getValue().stream().map(Printer::code).collect(Collectors.joining("|")))
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String code(String code) {
        return BARE.matcher(code).matches() ? code : "\"" + code + "\"";
    }
}
