package org.ipcoop.activities.list;

import java.util.Optional;
import org.ipcoop.platform.http.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which activities are asked for, in which order, how much of them and from where.
 *
 * @param since where the change feed starts; without it this is a list
 * @param scope what a cursor must have been made for: filters and order
 */
record ListRequest(
        Conditions where,
        Optional<SearchWords> words,
        SortOrder order,
        @Nullable Since since,
        Selection selection,
        int limit,
        Optional<Cursor> cursor,
        String scope) {}
