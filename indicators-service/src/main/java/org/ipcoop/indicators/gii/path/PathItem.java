package org.ipcoop.indicators.gii.path;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.gii.Place;
import org.ipcoop.indicators.gii.ScenarioAnswer.TreatmentChange;
import org.jspecify.annotations.Nullable;

/**
 * One path.
 *
 * @param without the indicators it does without, where that is how it was looked for
 * @param effort of all moves together
 */
@Schema(name = "GiiPath")
record PathItem(PathFinder.Kind kind, List<String> without, double effort, List<Move> moves, Proof proof) {

    /**
     * One indicator.
     *
     * @param from absent where the economy has no value: then the median is reported, all of it
     * @param share of the gap to the peers' median that is closed
     * @param pointsAlone what the index gains by this move alone
     * @param activities the result of activities that moves the indicator, where there is one
     */
    @Schema(name = "GiiPathMove")
    record Move(
            String node,
            String name,
            @Nullable Double from,
            double to,
            double peerMedian,
            double share,
            double cost,
            double effort,
            double pointsAlone,
            @Nullable String activities) {}

    /** Where the whole pipeline puts the economy with exactly the values {@code to} of the moves. */
    @Schema(name = "GiiPathProof")
    record Proof(Place index, List<String> overtook, List<String> overtakenBy, List<TreatmentChange> treatments) {}

    static PathItem of(PathFinder.Found found, double effort, PathProof proof) {
        return new PathItem(
                found.kind(),
                proof.numbers(found.without()),
                effort,
                proof.moves(found.shares()),
                proof.of(found.shares()));
    }
}
