package org.ipcoop.activities.activity.result;

import org.jspecify.annotations.Nullable;

/** Applications filed as a result, by right and route; classes and designs are what the office counts inside them. */
public record Filing(
        Right right,
        Route route,
        Long count,
        @Nullable Long classes,
        @Nullable Long designs) {
    /** Where the applications went. */
    public enum Route {
        NATIONAL,
        PCT,
        MADRID,
        HAGUE,
        PARIS
    }
}
