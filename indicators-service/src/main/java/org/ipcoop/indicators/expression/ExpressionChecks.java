package org.ipcoop.indicators.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Industry;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;
import org.ipcoop.indicators.expression.Meaning.Kind;
import org.ipcoop.indicators.expression.Vocabulary.Shape;
import org.jspecify.annotations.Nullable;

/** What must hold so that an expression means something; finds everything wrong with it, each at its place. */
public final class ExpressionChecks {
    /** As many as take monthly figures to the same month of the year before. */
    private static final int MOST_STEPS_BACK = 12;

    /** The code of a series' total. */
    private static final String TOTAL = "TOTAL";

    private final Parsed parsed;
    private final Vocabulary vocabulary;
    private final List<Fault> faults = new ArrayList<>();

    private ExpressionChecks(Parsed parsed, Vocabulary vocabulary) {
        this.parsed = parsed;
        this.vocabulary = vocabulary;
    }

    /** All faults, empty when the expression can be computed. */
    public static List<Fault> of(Parsed parsed, Vocabulary vocabulary) {
        ExpressionChecks checks = new ExpressionChecks(parsed, vocabulary);
        Meaning meaning = checks.meaning(parsed.root());
        if (meaning.is(Kind.NUMBER)) {
            checks.add(parsed.root(), "expression-without-data");
        }
        return checks.faults;
    }

    private Meaning meaning(Expression node) {
        return switch (node) {
            case Constant number -> Meaning.NUMBER;
            case Measure measure -> amount(measure);
            case Series series -> series(series);
            case Industry industry -> industry(industry);
            case Call call -> call(call);
            case Arithmetic two -> arithmetic(two, meaning(two.left()), meaning(two.right()));
        };
    }

    private Meaning measure(Measure measure) {
        Optional<Shape> shape = vocabulary.measure(measure.name());
        return shape.isEmpty()
                ? unknown(measure, "expression-measure", measure.name(), vocabulary.measures())
                : coded(measure, measure.filters(), shape.get());
    }

    /** A measure by itself stands for its facts added up. */
    private Meaning amount(Measure measure) {
        Function readBy = readBy(measure);
        return readBy == null
                ? measure(measure)
                : wrong(measure, "expression-wants-function", measure.name(), readBy.word());
    }

    private @Nullable Function readBy(Measure measure) {
        return vocabulary.measure(measure.name()).map(Shape::readBy).orElse(null);
    }

    private Meaning industry(Industry industry) {
        Optional<Shape> shape = vocabulary.industry(industry.figure());
        return shape.isEmpty()
                ? unknown(industry, "expression-industry", industry.figure(), vocabulary.industryFigures())
                : coded(industry, industry.filters(), shape.get());
    }

    private Meaning unknown(Expression node, String code, String name, Collection<String> known) {
        return wrong(node, code, name, String.join(", ", new TreeSet<>(known)));
    }

    private Meaning coded(Expression node, Map<String, List<String>> filters, Shape shape) {
        dimensions(node, filters, shape);
        filters.forEach((dimension, codes) -> {
            if (shape.dimensions().contains(dimension)) {
                codes.stream()
                        .filter(vocabulary.codes(dimension).negate())
                        .forEach(code -> add(node, "expression-code", code, vocabulary.allowed(dimension)));
            }
        });
        return Meaning.amount(shape.unit());
    }

    private Meaning series(Series series) {
        Optional<Shape> shape = vocabulary.series(series.code());
        if (shape.isEmpty()) {
            return wrong(series, "expression-series", series.code());
        }
        dimensions(series, series.filters(), shape.get());
        series.filters().forEach((dimension, codes) -> {
            if (codes.contains(TOTAL) && codes.size() > 1) {
                add(series, "expression-total", dimension);
            }
        });
        return Meaning.amount(shape.get().unit());
    }

    private void dimensions(Expression node, Map<String, List<String>> filters, Shape shape) {
        filters.keySet().stream()
                .filter(dimension -> !shape.dimensions().contains(dimension))
                .forEach(dimension ->
                        add(node, "expression-dimension", dimension, String.join(", ", shape.dimensions())));
    }

    private Meaning call(Call call) {
        if (stepsBack(call) == MOST_STEPS_BACK + 1 && call.function().looksBack()) {
            return wrong(call, "expression-steps-back", Integer.toString(MOST_STEPS_BACK));
        }
        List<Meaning> arguments = call.arguments().stream()
                .map(argument ->
                        argument instanceof Measure measure && call.function().readsMembers()
                                ? measure(measure)
                                : meaning(argument))
                .toList();
        if (arguments.stream().anyMatch(one -> one.is(Kind.UNKNOWN))) {
            return Meaning.UNKNOWN;
        }
        return switch (call.function()) {
            case GROWTH, PER_100 -> amounts(call, arguments, Meaning.RATIO);
            case PREVIOUS, OR_ZERO -> amounts(call, arguments, arguments.getFirst());
            case DISTINCT, MEDIAN -> read(call, arguments.getFirst());
            case PROVINCES -> ofMeasure(call, Meaning.amount(call.function().word()));
            case LAST, SUM -> ofSeries(call, arguments.getFirst());
            case COUNT -> ofSeries(call, Meaning.amount(call.function().word()));
            case MEAN, WEIGHTED_MEAN -> ofSeries(call, Meaning.RATIO);
            case WEIGHTED_SUM -> ofSeries(call, Meaning.amount(null));
            case WEIGHTS -> ofSeries(call, arguments.getLast());
            case PROVINCIAL_UNITS -> Meaning.amount(Function.PROVINCES.word());
        };
    }

    private Meaning read(Call call, Meaning result) {
        return call.argument() instanceof Measure measure && readBy(measure) == call.function()
                ? result
                : wrong(call, "expression-wants-members", call.function().word(), measuresReadBy(call.function()));
    }

    private String measuresReadBy(Function function) {
        return vocabulary.measures().stream()
                .filter(name -> readBy(new Measure(name, Map.of())) == function)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Meaning ofMeasure(Call call, Meaning result) {
        return call.argument() instanceof Measure
                ? result
                : wrong(call, "expression-wants-measure", call.function().word());
    }

    private Meaning ofSeries(Call call, Meaning result) {
        return call.arguments().stream().allMatch(Series.class::isInstance)
                ? result
                : wrong(call, "expression-wants-series", call.function().word());
    }

    /** How many periods before the one asked for a node reaches. */
    private static int stepsBack(Expression node) {
        return switch (node) {
            case Constant number -> 0;
            case Measure measure -> 0;
            case Series series -> 0;
            case Industry industry -> 0;
            case Arithmetic two -> Math.max(stepsBack(two.left()), stepsBack(two.right()));
            case Call call ->
                (call.function().looksBack() ? 1 : 0)
                        + call.arguments().stream()
                                .mapToInt(ExpressionChecks::stepsBack)
                                .max()
                                .orElse(0);
        };
    }

    private Meaning amounts(Call call, List<Meaning> arguments, Meaning result) {
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).is(Kind.AMOUNT)) {
                return wrong(
                        call.arguments().get(i),
                        "expression-wants-amount",
                        call.function().word());
            }
        }
        return result;
    }

    private Meaning arithmetic(Arithmetic two, Meaning left, Meaning right) {
        if (left.is(Kind.UNKNOWN) || right.is(Kind.UNKNOWN)) {
            return Meaning.UNKNOWN;
        }
        return switch (two.operator()) {
            case PLUS, MINUS -> sum(two, left, right);
            case TIMES -> product(two, left, right);
            case DIVIDE -> quotient(two, left, right);
        };
    }

    private Meaning sum(Arithmetic two, Meaning left, Meaning right) {
        if (left.is(Kind.RATIO) || right.is(Kind.RATIO)) {
            return wrong(two, "expression-ratio-inside", two.operator().sign());
        }
        if (left.is(Kind.NUMBER) || right.is(Kind.NUMBER)) {
            return wrong(two, "expression-wants-amount", two.operator().sign());
        }
        return left.differsFrom(right)
                ? wrong(two, "expression-units", String.valueOf(left.unit()), String.valueOf(right.unit()))
                : left;
    }

    private Meaning product(Arithmetic two, Meaning left, Meaning right) {
        if (!left.is(Kind.NUMBER) && !right.is(Kind.NUMBER)) {
            return wrong(two, "expression-wants-number", two.operator().sign());
        }
        return left.is(Kind.NUMBER) ? right : left;
    }

    private Meaning quotient(Arithmetic two, Meaning left, Meaning right) {
        if (left.is(Kind.RATIO) || right.is(Kind.RATIO)) {
            return wrong(two, "expression-ratio-inside", two.operator().sign());
        }
        return left.is(Kind.AMOUNT) && right.is(Kind.AMOUNT)
                ? Meaning.RATIO
                : wrong(two, "expression-wants-amount", two.operator().sign());
    }

    private Meaning wrong(Expression node, String code, String... words) {
        add(node, code, words);
        return Meaning.UNKNOWN;
    }

    private void add(Expression node, String code, String... words) {
        faults.add(Fault.at(parsed.at(node), code, words));
    }
}
