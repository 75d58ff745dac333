package org.ipcoop.indicators.expression;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a number is made of. Equal trees mean the same; {@link Printer} writes them so that they read back as themselves. */
public sealed interface Expression {

    /** A number as it is. */
    record Constant(BigDecimal value) implements Expression {}

    /** The facts of a measure of activities, narrowed to codes. */
    record Measure(String name, Map<String, List<String>> filters) implements Expression {
        public Measure {
            filters = ordered(filters);
        }
    }

    /** The observations of an outside series, narrowed to codes. */
    record Series(String code, Map<String, List<String>> filters) implements Expression {
        public Series {
            filters = ordered(filters);
        }
    }

    /** A figure of the industry table of a year, such as the value added of the IP-intensive classes; narrowed to rights. */
    record Industry(String figure, Map<String, List<String>> filters) implements Expression {
        public Industry {
            filters = ordered(filters);
        }
    }

    /** A function of other expressions. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** Another function of the same arguments. */
        Call as(Function other) {
            return new Call(other, arguments);
        }

        /** The first argument, of a function that has one. */
        public Expression argument() {
            return arguments.getFirst();
        }
    }

    /** Two expressions and what is done with them. */
    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {}

    private static Map<String, List<String>> ordered(Map<String, List<String>> filters) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        filters.forEach((dimension, codes) -> copy.put(dimension, List.copyOf(codes)));
        return Collections.unmodifiableMap(copy);
    }
}
