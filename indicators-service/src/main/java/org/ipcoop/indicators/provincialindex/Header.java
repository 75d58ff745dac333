package org.ipcoop.indicators.provincialindex;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.Normalisation;
import org.ipcoop.indicators.composite.Treatment;
import org.ipcoop.indicators.indicator.ProvinceFigures.Source;
import org.ipcoop.indicators.indicator.Text;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.provincialindex.ProvincialIndex.Place;
import org.jspecify.annotations.Nullable;

/** What every answer about scores begins with: which index, which period, which state of the data, and the tree. */
record Header(
        String index,
        Text name,
        int version,
        PeriodItem period,
        Normalisation normalisation,
        long dataRevision,
        Instant knownAt,
        boolean includesSample,
        boolean partial,
        boolean preliminary,
        int ranked,
        List<NodeItem> nodes) {

    /** A period; open ends are left out. */
    @Schema(name = "IndexPeriod")
    record PeriodItem(
            String code,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Text label) {

        private static PeriodItem of(Period period) {
            DateRange days = period.days();
            boolean open = period.kind() == PeriodKind.ALL;
            return new PeriodItem(
                    period.code(),
                    open && days.openStart() ? null : days.start(),
                    open && days.openEnd() ? null : days.end(),
                    new Text(period.label().vi(), period.label().en()));
        }
    }

    /** A node of the tree; what belongs to indicators is left out of aggregates. */
    record NodeItem(
            String code,
            Text name,
            @Nullable String parent,
            double weight,
            @Nullable String indicator,
            @Nullable String part,
            @Nullable String unit,
            @Nullable Direction direction,
            @Nullable TreatmentItem treatment) {}

    /** What was done to an indicator's outliers; {@code points} is how many provinces were pulled in. */
    record TreatmentItem(Kind kind, @Nullable Integer points) {
        /** Exactly one of three. */
        @Schema(name = "IndexIndicatorKind")
        enum Kind {
            NONE,
            WINSORISED,
            LOGGED
        }

        static @Nullable TreatmentItem of(@Nullable Treatment treatment) {
            return switch (treatment) {
                case null -> null;
                case Treatment.None none -> new TreatmentItem(Kind.NONE, null);
                case Treatment.Winsorised winsorised -> new TreatmentItem(Kind.WINSORISED, winsorised.points());
                case Treatment.Logged logged -> new TreatmentItem(Kind.LOGGED, null);
            };
        }
    }

    static Header of(Scoreboard board) {
        IndexDefinition definition = board.index().definition();
        return new Header(
                definition.code(),
                definition.name(),
                definition.version(),
                PeriodItem.of(board.query().period()),
                definition.normalisation(),
                board.state().number(),
                board.state().revision().changedAt(),
                board.judgement().includesSample(),
                board.judgement().partial(),
                board.judgement().preliminary(),
                board.ranked(),
                nodes(board));
    }

    /** One of the nodes, by its code. */
    NodeItem node(String code) {
        return nodes.stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<NodeItem> nodes(Scoreboard board) {
        List<NodeItem> nodes = new ArrayList<>();
        List<Place> places = board.index().places();
        for (int at = 0; at < places.size(); at++) {
            Place place = places.get(at);
            IndexDefinition.Indicator indicator = place.indicator();
            Source source = place.source();
            nodes.add(new NodeItem(
                    place.code(),
                    place.name(),
                    place.parent() < 0 ? null : places.get(place.parent()).code(),
                    place.weight(),
                    indicator == null ? null : indicator.indicator(),
                    indicator == null ? null : indicator.part(),
                    source == null ? null : source.unit(),
                    indicator == null ? null : place.direction(),
                    TreatmentItem.of(board.result().treatments().get(at))));
        }
        return nodes;
    }
}
