package org.ipcoop.platform.problem;

import java.util.List;
import java.util.Map;

/** What a failure means for the client, before it is put into words: the pure half of the mapping. */
record Outcome(
        ProblemType type,
        String code,
        List<?> args,
        List<Violation> violations,
        Map<String, Object> members,
        Map<String, String> headers) {

    static Outcome of(ProblemType type, String code, Object... args) {
        return new Outcome(type, code, List.of(args), List.of(), Map.of(), Map.of());
    }

    Outcome withViolations(List<Violation> found) {
        return new Outcome(type, code, args, found, members, headers);
    }

    Outcome withMembers(Map<String, Object> extension) {
        return new Outcome(type, code, args, violations, extension, headers);
    }

    Outcome withHeaders(Map<String, String> added) {
        return new Outcome(type, code, args, violations, members, added);
    }
}
