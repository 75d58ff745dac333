package org.ipcoop.indicators.expression;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Stops at the first place where the text leaves the grammar: what a parser guesses after it is of no use to the writer. */
final class FirstError extends BaseErrorListener {
    private static final int LONGEST_SHOWN = 40;
    private static final Pattern HALF_A_CHARACTER = Pattern.compile("\\p{Cs}");

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            @Nullable Object offending,
            int line,
            int column,
            String message,
            @Nullable RecognitionException cause) {
        throw new Malformed(Fault.at(
                new Position(line, column + 1), "expression-syntax", found(offending), expected(recognizer, cause)));
    }

    private static String found(@Nullable Object offending) {
        if (!(offending instanceof Token token) || token.getType() == Token.EOF) {
            return "END";
        }
        String text = HALF_A_CHARACTER.matcher(token.getText()).replaceAll("\ufffd");
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static String expected(Recognizer<?, ?> recognizer, @Nullable RecognitionException cause) {
        IntervalSet expected = cause == null ? ((Parser) recognizer).getExpectedTokens() : cause.getExpectedTokens();
        Set<String> words = new TreeSet<>();
        for (int type : expected.toList()) {
            words.add(type == Token.EOF ? "END" : recognizer.getVocabulary().getDisplayName(type));
        }
        return String.join(" ", words);
    }
}
