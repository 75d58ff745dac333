package org.ipcoop.indicators.gii.path;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The question which paths lead to a rank, as posted; anything may be missing until {@link PathsReading} has looked at it. */
@Schema(name = "GiiPathsDraft")
record PathsDraft(
        @Schema(description = "ISO 3166 alpha-3 code.", examples = "VNM") @Nullable
        String economy,

        @Schema(description = "The rank to reach, or better.", examples = "30") @Nullable
        Integer rank,

        @Nullable Peers peers,

        @Schema(
                description =
                        "The indicators that may move, by their numbers; default all that the economy has a value of. One"
                                + " without a value moves only if it is named here.",
                examples = "[\"OUT.6.1.2\", \"OUT.7.1.2\"]")
        @Nullable
        List<@Nullable String> indicators,

        @Schema(
                description = "The most of the gap that can be closed, by indicator: above 0, to 1; default 1.",
                examples = "{\"OUT.6.1.2\": 0.5}")
        @Nullable
        Map<String, @Nullable Double> caps,

        @Schema(
                description =
                        "What closing the whole gap costs, by indicator, in any unit: above 0, to 1000; default 1.",
                examples = "{\"IN.2.3.3\": 3}")
        @Nullable
        Map<String, @Nullable Double> costs,

        @Schema(description = "How many paths at most, 1 to 5; default 3.", examples = "3") @Nullable
        Integer paths) {

    /** Index ranks whose median the gaps are measured to, both ends included; default 25 to 35. */
    @Schema(name = "GiiPathPeers")
    record Peers(@Nullable Integer from, @Nullable Integer to) {}
}
