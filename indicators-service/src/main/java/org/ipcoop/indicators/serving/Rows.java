package org.ipcoop.indicators.serving;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table is made of that has nothing to say beside its rows; a list within a row makes more rows of it.
 *
 * @param blank a row whose members are the columns where there is no row
 */
public record Rows(List<?> items, @JsonIgnore @Nullable Object blank) {
    /** Rows of which there is always one. */
    public Rows(List<?> items) {
        this(items, null);
    }
}
