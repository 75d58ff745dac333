package org.ipcoop.indicators.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Industry;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;
import org.ipcoop.indicators.expression.grammar.FormulaParser.ArithmeticContext;
import org.ipcoop.indicators.expression.grammar.FormulaParser.CallContext;
import org.ipcoop.indicators.expression.grammar.FormulaParser.CodeContext;
import org.ipcoop.indicators.expression.grammar.FormulaParser.ConstantContext;
import org.ipcoop.indicators.expression.grammar.FormulaParser.ExpressionContext;
import org.ipcoop.indicators.expression.grammar.FormulaParser.FilterContext;
import org.ipcoop.indicators.expression.grammar.FormulaParser.FiltersContext;
import org.ipcoop.indicators.expression.grammar.FormulaParser.FormulaContext;
import org.ipcoop.indicators.expression.grammar.FormulaParser.GroupContext;
import org.ipcoop.indicators.expression.grammar.FormulaParser.IndustryContext;
import org.ipcoop.indicators.expression.grammar.FormulaParser.MeasureContext;
import org.ipcoop.indicators.expression.grammar.FormulaParser.SeriesContext;
import org.jspecify.annotations.Nullable;

/** Makes the expression of what the grammar has recognised. */
final class TreeReader {
    private final Map<Expression, Position> positions = new IdentityHashMap<>();

    Parsed read(FormulaContext formula) {
        return new Parsed(expression(formula.expression()), positions);
    }

    private Expression expression(ExpressionContext node) {
        return switch (node) {
            case GroupContext group -> expression(group.inner);
            case ConstantContext number ->
                placed(new Constant(new BigDecimal(number.value.getText())), number.getStart());
            case ArithmeticContext two ->
                placed(
                        new Arithmetic(
                                Operator.of(two.operator.getText()), expression(two.left), expression(two.right)),
                        two.operator);
            case CallContext call -> placed(call(call), call.name);
            case SeriesContext series ->
                placed(new Series(series.name.getText(), filters(series.filters())), series.getStart());
            case IndustryContext industry ->
                placed(new Industry(industry.name.getText(), filters(industry.filters())), industry.getStart());
            case MeasureContext measure ->
                placed(new Measure(measure.name.getText(), filters(measure.filters())), measure.getStart());
            default -> throw new IllegalStateException("the grammar has no " + node.getClass());
        };
    }

    private Call call(CallContext call) {
        String word = call.name.getText();
        Function function = Function.of(word)
                .orElseThrow(() -> new Malformed(Fault.at(
                        position(call.name), "expression-function", word, String.join(", ", Function.words()))));
        if (call.expression().size() != function.arguments()) {
            throw new Malformed(Fault.at(
                    position(call.name), "expression-arguments", word, Integer.toString(function.arguments())));
        }
        return new Call(
                function, call.expression().stream().map(this::expression).toList());
    }

    private static Map<String, List<String>> filters(@Nullable FiltersContext filters) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        List<FilterContext> sent = filters == null ? List.of() : filters.filter();
        for (FilterContext filter : sent) {
            List<String> codes = new ArrayList<>();
            filter.code().forEach(code -> codes.add(code(code)));
            if (read.putIfAbsent(filter.dimension.getText(), codes) != null) {
                throw new Malformed(
                        Fault.at(position(filter.dimension), "expression-repeated", filter.dimension.getText()));
            }
        }
        return read;
    }

    private static String code(CodeContext code) {
        String text = code.getText();
        return code.QUOTED() == null ? text : text.substring(1, text.length() - 1);
    }

    private <T extends Expression> T placed(T node, Token token) {
        positions.put(node, position(token));
        return node;
    }

    private static Position position(Token token) {
        return new Position(token.getLine(), token.getCharPositionInLine() + 1);
    }
}
