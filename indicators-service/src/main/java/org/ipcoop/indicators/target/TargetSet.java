package org.ipcoop.indicators.target;

import java.util.List;

/** The targets of one instrument, in its order. Sets that contradict each other stand side by side. */
public record TargetSet(String code, Name name, String instrument, List<Target> targets) {

    public TargetSet {
        targets = List.copyOf(targets);
    }
}
