package org.ipcoop.indicators.provincialindex;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.composite.Explanation;
import org.ipcoop.indicators.composite.OwnProfile;
import org.ipcoop.indicators.serving.Tabled;
import org.jspecify.annotations.Nullable;

/** How one province's score comes about: each node by its children, each indicator by its value and what treatment did to it. */
record ExplanationReply(
        Header about,
        ProvinceItem province,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal score,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer rank,

        boolean tied,
        List<String> strengths,
        List<String> weaknesses,
        List<NodeExplanation> explanation)
        implements Tabled {

    @Override
    public ScoreTable table() {
        return ScoreTable.of(about, ExplanationRow.of(this));
    }

    /**
     * One node.
     *
     * @param untreatedScore an indicator's score had no province's value of it been treated
     */
    record NodeExplanation(
            String node,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal score,

            @Nullable Integer rank,
            @Nullable BigDecimal coverage,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Contribution> contributions,

            @Nullable BigDecimal value,
            @Nullable BigDecimal treated,
            @Nullable BigDecimal untreatedScore) {}

    /**
     * What a child gives to its parent.
     *
     * @param share of the weight of the children that have scores
     * @param amount share × score; under an arithmetic mean the amounts add up to the parent's score
     */
    @Schema(name = "ScoreContribution")
    record Contribution(
            String node,
            @Nullable BigDecimal share,
            @Nullable BigDecimal score,
            @Nullable BigDecimal amount) {}

    static ExplanationReply of(Scoreboard board, int unit) {
        OwnProfile profile = board.profile(unit);
        List<NodeExplanation> nodes = new ArrayList<>();
        board.prepared().explain(board.result(), unit).forEach(one -> nodes.add(node(board, one, unit)));
        return new ExplanationReply(
                Header.of(board),
                ProvinceItem.all(board).get(unit),
                board.score(0, unit),
                board.rank(0, unit),
                board.tied(unit),
                board.codes(profile.strengths()),
                board.codes(profile.weaknesses()),
                nodes);
    }

    private static NodeExplanation node(Scoreboard board, Explanation one, int unit) {
        Explanation.Value value = one.value();
        List<Contribution> contributions = one.contributions().stream()
                .map(given -> new Contribution(
                        board.index().places().get(given.child()).code(),
                        Scoreboard.shown(given.share()),
                        Scoreboard.shown(given.score()),
                        Scoreboard.shown(given.amount())))
                .toList();
        return new NodeExplanation(
                board.index().places().get(one.node()).code(),
                Scoreboard.shown(one.score()),
                board.rank(one.node(), unit),
                Scoreboard.shown(one.coverage()),
                contributions,
                value == null ? null : Scoreboard.shown(value.raw()),
                value == null ? null : Scoreboard.shown(value.treated()),
                value == null ? null : Scoreboard.shown(value.untreatedScore()));
    }
}
