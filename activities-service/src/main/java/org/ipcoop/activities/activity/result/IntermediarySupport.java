package org.ipcoop.activities.activity.result;

import org.jspecify.annotations.Nullable;

/** Result of supporting intermediaries of the IP market. */
public record IntermediarySupport(
        @Nullable Kind kind,
        @Nullable Long organisations,
        @Nullable Long staffTrained,
        @Nullable Long services,
        @Nullable Long clients)
        implements Result {

    /** Kinds of intermediaries: WIPO's support centres, transfer offices, agents, incubators, valuers, exchanges. */
    public enum Kind {
        TISC,
        TTO,
        IP_AGENT,
        INCUBATOR,
        VALUER,
        EXCHANGE
    }
}
