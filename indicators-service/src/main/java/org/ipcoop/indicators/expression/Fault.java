package org.ipcoop.indicators.expression;

import java.util.List;

/** One thing wrong with an expression: where, a stable code, and what the message about it names. */
public record Fault(Position at, String code, List<String> words) {
    public Fault {
        words = List.copyOf(words);
    }

    static Fault at(Position at, String code, String... words) {
        return new Fault(at, code, List.of(words));
    }
}
