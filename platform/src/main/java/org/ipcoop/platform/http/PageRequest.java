package org.ipcoop.platform.http;

import java.util.Optional;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** How much of a list is asked for, and from where. */
public record PageRequest(int limit, Optional<Cursor> cursor) {

    /**
     * Reads {@code limit} and {@code cursor} of a request; a limit outside 1..{@code maximum} is a 400 that names the maximum.
     *
     * @param scope list and order the cursor must belong to
     * @param keyCount sort keys in such a cursor
     */
    public static PageRequest of(
            @Nullable Integer limit, @Nullable String cursor, int standard, int maximum, String scope, int keyCount) {
        int wanted = limit == null ? standard : limit;
        if (wanted < 1 || wanted > maximum) {
            throw new Invalid(Violation.parameter("limit", "limit", 1, maximum));
        }
        return new PageRequest(wanted, Optional.ofNullable(cursor).map(token -> Cursor.decode(scope, keyCount, token)));
    }
}
