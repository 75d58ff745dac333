package org.ipcoop.indicators.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Industry;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is what was read; quotients are what is computed. */
class ExpressionTest {
    private static final List<String> CODES = List.of("PATENT", "01", "2610", "VAST-01", "a b");

    @Test
    void aPrintedTreeReadsBackAsItself() {
        Random random = new Random(20261122);
        for (int i = 0; i < 5_000; i++) {
            Expression tree = tree(random, 5);

            assertThat(Parsed.of(Printer.print(tree)).root()).isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a * 100 / b;                              100 ; a ; b
            100 * a / b;                              100 ; a ; b
            100 × (a / b);                            100 ; a ; b
            2 * 3 * (a − b) / c[right=PATENT|TRADEMARK]; 6 ; a - b ; c[right=PATENT|TRADEMARK]
            per100(a, distinct(b));                   100 ; a ; distinct(b)
            weightedMean(series.a, series.b);         1   ; weightedSum(series.a, series.b) ; weights(series.a, series.b)
            mean(series.a);                           1   ; sum(series.a) ; count(series.a)
            100 * industry.a[right=PATENT] / industry.b; 100 ; industry.a[right=PATENT] ; industry.b
            growth(a + series.b);                     100 ; a + series.b - previous(a + series.b) ; previous(a + series.b)
            0.5 * a;                                  0.5 ; a ;
            last(series.rank);                        1   ; last(series.rank) ;
            series.a[industry=C, series=B];           1   ; series.a[industry=C, series=B] ;
            """)
    void factorsAreTakenOutAndTheRestIsSummedBeforeItIsDivided(String text, String factor, String above, String below) {
        Quotient quotient = Quotient.of(Parsed.of(text).root());

        assertThat(quotient.factor()).isEqualByComparingTo(factor);
        assertThat(Printer.print(quotient.numerator())).isEqualTo(above);
        assertThat(quotient.denominator() == null ? null : Printer.print(quotient.denominator()))
                .isEqualTo(below);
    }

    @Test
    void thousandsOfParenthesesAreRefusedAsAnyOtherText() {
        Malformed malformed = catchThrowableOfType(Malformed.class, () -> Parsed.of("(".repeat(1000)));

        assertThat(malformed.fault().at()).isEqualTo(new Position(1, 1001));
    }

    private static Expression tree(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 6);
        return switch (kind) {
            case 0 -> new Constant(BigDecimal.valueOf(random.nextLong(100_000), random.nextInt(4)));
            case 1 -> new Measure("measure_" + random.nextInt(5), filters(random));
            case 2 -> new Series("series_" + random.nextInt(5), filters(random));
            case 3 -> new Industry("figure_" + random.nextInt(5), filters(random));
            case 4 -> call(random, depth);
            default ->
                new Arithmetic(Operator.values()[random.nextInt(4)], tree(random, depth - 1), tree(random, depth - 1));
        };
    }

    private static Call call(Random random, int depth) {
        Function function = Function.values()[random.nextInt(Function.values().length)];
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < function.arguments(); i++) {
            arguments.add(tree(random, depth - 1));
        }
        return new Call(function, arguments);
    }

    private static Map<String, List<String>> filters(Random random) {
        Map<String, List<String>> filters = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            filters.put("dimension" + i, CODES.subList(0, 1 + random.nextInt(CODES.size())));
        }
        return filters;
    }
}
