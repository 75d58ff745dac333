package org.ipcoop.indicators.expression;

import java.util.Map;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.ipcoop.indicators.expression.grammar.FormulaLexer;
import org.ipcoop.indicators.expression.grammar.FormulaParser;

/**
 * An expression read from a text, and where in it each node stands.
 *
 * @param positions by identity: two equal nodes stand in different places
 */
public record Parsed(Expression root, Map<Expression, Position> positions) {

    /** The expression of a text, or {@link Malformed} at the first place where it is none. */
    public static Parsed of(String text) {
        FormulaLexer lexer = new FormulaLexer(CharStreams.fromString(text));
        FormulaParser parser = new FormulaParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(new FirstError());
        return new TreeReader().read(parser.formula());
    }

    Position at(Expression node) {
        return positions.getOrDefault(node, new Position(1, 1));
    }
}
