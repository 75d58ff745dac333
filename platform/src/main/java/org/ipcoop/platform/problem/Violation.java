package org.ipcoop.platform.problem;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request: where (a JSON pointer into the body, or the name of a parameter), a stable code, and the
 * message's arguments. The message itself is looked up as {@code violation.<code>} in the caller's language; {@code message}
 * is what to say where no bundle knows the code.
 */
public record Violation(
        @Nullable String pointer,
        @Nullable String parameter,
        String code,
        List<Object> args,
        @Nullable String message) {

    /** A client may send names of any length; a message repeats no more than this of one. */
    private static final int LONGEST_SHOWN = 100;

    public Violation {
        args = List.copyOf(args);
    }

    /** A violation at a JSON pointer ({@code ""} is the whole body). */
    public static Violation at(String pointer, String code, Object... args) {
        return new Violation(pointer, null, code, List.of(args), null);
    }

    /** A violation of a query, path or header parameter. */
    public static Violation parameter(String name, String code, Object... args) {
        return new Violation(null, name, code, List.of(args), null);
    }

    /** A member that is not known there; the message names the known ones most like it. */
    public static Violation unknownField(String pointer, String name, Collection<String> known) {
        String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
        return known.isEmpty()
                ? at(pointer, "unknown-field", shown, "–")
                : at(pointer, "unknown-field", shown, Nearest.names(shown, known));
    }

    /** The same violation with a message for the case that no bundle knows the code. */
    public Violation withMessage(String fallback) {
        return new Violation(pointer, parameter, code, args, fallback);
    }
}
