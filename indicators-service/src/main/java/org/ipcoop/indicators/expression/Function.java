package org.ipcoop.indicators.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions of the language, by the word and the number of arguments they take. */
public enum Function {
    /** In percent, what an amount has grown since the period before. */
    GROWTH("growth", 1),
    /** The amount in the period before. */
    PREVIOUS("previous", 1),
    /** The first amount for every hundred of the second. */
    PER_100("per100", 2),
    /** A series weighted by another: the sum of the products over the sum of the weights. */
    WEIGHTED_MEAN("weightedMean", 2),
    /** The sum of the products of two series, over what both of them tell. */
    WEIGHTED_SUM("weightedSum", 2),
    /** The sum of the second series over what both of them tell. */
    WEIGHTS("weights", 2),
    /** How many different members, each once however often it occurs. */
    DISTINCT("distinct", 1),
    /** The lower weighted median. */
    MEDIAN("median", 1),
    /** How many provincial units have any. */
    PROVINCES("provinces", 1),
    /** How many provincial units there are. */
    PROVINCIAL_UNITS("provincialUnits", 0),
    /** The latest observation within the period. */
    LAST("last", 1),
    /** All observations within the period, added up. */
    SUM("sum", 1),
    /** How many periods within the period have an observation. */
    COUNT("count", 1),
    /** The plain mean of the observations within the period. */
    MEAN("mean", 1),
    /** The amount; where there is none, 0: for what the system itself establishes. */
    OR_ZERO("orZero", 1);

    private final String word;
    private final int arguments;

    Function(String word, int arguments) {
        this.word = word;
        this.arguments = arguments;
    }

    public String word() {
        return word;
    }

    int arguments() {
        return arguments;
    }

    boolean looksBack() {
        return this == GROWTH || this == PREVIOUS;
    }

    /** Whether it takes facts one by one, and not their sum. */
    boolean readsMembers() {
        return this == DISTINCT || this == MEDIAN || this == PROVINCES;
    }

    static Optional<Function> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Function::word).sorted().toList();
    }
}
