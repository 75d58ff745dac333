package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;
import org.ipcoop.indicators.expression.Parsed;
import org.ipcoop.indicators.expression.Printer;
import org.ipcoop.indicators.expression.Quotient;
import org.ipcoop.indicators.expression.Vocabulary;

/** An expression in its one written form, read once: what is stored and shown is the text, what is computed the quotient. */
@Schema(
        type = SchemaType.STRING,
        examples = "100 * certified / participants_certifying",
        description = "What the part is computed by; the language is described in docs/indicators.md.")
record Formula(String text, Quotient quotient) {

    /** The formula of a text; {@link org.ipcoop.indicators.expression.Malformed} where it is none. */
    @JsonCreator
    static Formula of(String text) {
        return of(Parsed.of(text).root());
    }

    static Formula of(Expression expression) {
        return new Formula(Printer.print(expression), Quotient.of(expression));
    }

    @JsonValue
    @Override
    public String text() {
        return text;
    }

    /** Whether values may be added over periods and places. */
    boolean additive() {
        return quotient.denominator() == null && additive(quotient.numerator());
    }

    private static boolean additive(Expression expression) {
        return switch (expression) {
            case Constant number -> true;
            case Measure measure -> true;
            case Series series -> true;
            case Call call ->
                switch (call.function()) {
                    case OR_ZERO -> additive(call.argument());
                    case GROWTH,
                            PREVIOUS,
                            PER_100,
                            WEIGHTED_MEAN,
                            DISTINCT,
                            MEDIAN,
                            PROVINCES,
                            PROVINCIAL_UNITS,
                            LAST -> false;
                };
            case Arithmetic two ->
                switch (two.operator()) {
                    case PLUS, TIMES -> additive(two.left()) && additive(two.right());
                    case MINUS, DIVIDE -> false;
                };
        };
    }

    /** Whether a measure or series of it is narrowed by this dimension. */
    boolean fixes(String dimension) {
        return data().stream().anyMatch(node -> switch (node) {
            case Measure measure -> measure.filters().containsKey(dimension);
            case Series series -> series.filters().containsKey(dimension);
            case Constant other -> false;
            case Call other -> false;
            case Arithmetic other -> false;
        });
    }

    /** Whether what is counted, which is the numerator, can be split by this dimension. */
    boolean carries(String dimension, Vocabulary vocabulary) {
        return data(quotient.numerator()).stream().anyMatch(node -> switch (node) {
            case Measure measure -> Measures.carries(measure.name(), dimension);
            case Series series ->
                vocabulary
                        .series(series.code())
                        .map(shape -> shape.dimensions().contains(dimension))
                        .orElse(false);
            case Constant other -> false;
            case Call other -> false;
            case Arithmetic other -> false;
        });
    }

    Set<String> measures() {
        Set<String> names = new TreeSet<>();
        data().forEach(node -> {
            if (node instanceof Measure measure) {
                names.add(measure.name());
            }
        });
        return names;
    }

    Set<String> series() {
        Set<String> codes = new TreeSet<>();
        data().forEach(node -> {
            if (node instanceof Series series) {
                codes.add(series.code());
            }
        });
        return codes;
    }

    /** Everything it reads, above and below the line. */
    List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>(Leaf.in(quotient.numerator()));
        Expression below = quotient.denominator();
        if (below != null) {
            leaves.addAll(Leaf.in(below));
        }
        return leaves;
    }

    private List<Expression> data() {
        return leaves().stream().map(Leaf::data).toList();
    }

    private static List<Expression> data(Expression side) {
        return Leaf.in(side).stream().map(Leaf::data).toList();
    }
}
