package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Industry;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;
import org.ipcoop.indicators.expression.Parsed;
import org.ipcoop.indicators.expression.Printer;
import org.ipcoop.indicators.expression.Quotient;
import org.ipcoop.indicators.expression.Vocabulary;
import org.ipcoop.indicators.expression.Vocabulary.Shape;

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
            case Industry industry -> false;
            case Call call ->
                switch (call.function()) {
                    case OR_ZERO -> additive(call.argument());
                    case GROWTH,
                            PREVIOUS,
                            PER_100,
                            WEIGHTED_MEAN,
                            WEIGHTED_SUM,
                            WEIGHTS,
                            DISTINCT,
                            MEDIAN,
                            PROVINCES,
                            PROVINCIAL_UNITS,
                            LAST,
                            SUM,
                            COUNT,
                            MEAN -> false;
                };
            case Arithmetic two ->
                switch (two.operator()) {
                    case PLUS, TIMES -> additive(two.left()) && additive(two.right());
                    case MINUS, DIVIDE -> false;
                };
        };
    }

    /** Whether any data of it are narrowed by this dimension. */
    boolean fixes(String dimension) {
        return data().anyMatch(node -> switch (node) {
            case Measure measure -> measure.filters().containsKey(dimension);
            case Series series -> series.filters().containsKey(dimension);
            case Industry industry -> industry.filters().containsKey(dimension);
            case Constant other -> false;
            case Call other -> false;
            case Arithmetic other -> false;
        });
    }

    /** Whether what is counted, which is the numerator, can be split by this dimension. */
    boolean carries(String dimension, Vocabulary vocabulary) {
        return Leaf.in(quotient.numerator()).stream()
                .anyMatch(leaf -> leaf.data().stream().allMatch(node -> carries(node, dimension, vocabulary)));
    }

    private static boolean carries(Expression data, String dimension, Vocabulary vocabulary) {
        Optional<Shape> shape = switch (data) {
            case Measure measure -> vocabulary.measure(measure.name());
            case Series series -> vocabulary.series(series.code());
            case Industry industry -> vocabulary.industry(industry.figure());
            case Constant other -> Optional.empty();
            case Call other -> Optional.empty();
            case Arithmetic other -> Optional.empty();
        };
        return shape.map(found -> found.dimensions().contains(dimension)).orElse(false);
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

    /** Whether it reads anything that is not counted from activities. */
    boolean readsOutside() {
        return data().anyMatch(node -> node instanceof Series || node instanceof Industry);
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

    private Stream<Expression> data() {
        return leaves().stream().flatMap(leaf -> leaf.data().stream());
    }
}
