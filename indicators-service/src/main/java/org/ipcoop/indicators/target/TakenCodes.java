package org.ipcoop.indicators.target;

import java.util.List;

/** Which codes the sets in force have: a set's code is its own, and so is each target's over all sets. */
record TakenCodes(List<RecordedSet> sets) {

    boolean set(String code) {
        return sets.stream().anyMatch(one -> one.set().code().equals(code));
    }

    /** Those of a set's target codes that targets of other sets have. */
    List<String> targetsOfOthers(TargetSet own) {
        return own.targets().stream()
                .map(Target::code)
                .filter(code -> sets.stream()
                        .filter(one -> !one.set().code().equals(own.code()))
                        .flatMap(one -> one.set().targets().stream())
                        .anyMatch(target -> target.code().equals(code)))
                .toList();
    }
}
