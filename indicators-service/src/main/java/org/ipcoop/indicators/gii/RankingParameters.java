package org.ipcoop.indicators.gii;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What a client may ask of a ranking, as sent. */
@NullUnmarked
class RankingParameters {
    @QueryParam("node")
    @DefaultValue(NodeFigures.INDEX)
    @Parameter(
            description = "Number of any node of the tree, the index by default: IDX, IN, OUT.6, IN.1.2, OUT.6.1.2.",
            example = "OUT.6.1.2")
    String node;

    @QueryParam(EconomyGroup.GROUP)
    @Parameter(
            description =
                    "Only economies of this income group (HI, UM, LM, LI), of this region as the edition names it, or of"
                            + " ASEAN; each has its rank within the group beside its rank in the world.",
            example = "ASEAN")
    String group;

    @QueryParam(AsOf.NAME)
    @Parameter(description = AsOf.MEANING)
    String asOf;

    @QueryParam(EconomyGroup.ECONOMIES)
    @Parameter(
            description =
                    "A group of one's own: ISO 3166-1 alpha-3 codes, comma-separated (VNM,THA,MYS) or repeated. Not with group.")
    List<String> economies;

    /** What is asked for; {@code codes} is empty where no economies are named. */
    record Asked(String node, @Nullable String group, List<String> codes) {
        /** Who is ranked among each other; null for the whole world. */
        @Nullable
        EconomyGroup among(EditionGrid grid) {
            if (!codes.isEmpty()) {
                return EconomyGroup.of(grid, codes);
            }
            return group == null ? null : EconomyGroup.named(grid, group);
        }
    }

    /** What it means, or everything wrong with it at once. */
    Asked read(UriInfo uri) {
        ParameterReader reader = new ParameterReader(RankingParameters.class, uri);
        List<String> codes = EconomyCodes.read(reader, economies);
        if (group != null && !codes.isEmpty()) {
            reader.add(EconomyGroup.ECONOMIES, "contradicts", EconomyGroup.ECONOMIES, EconomyGroup.GROUP);
        }
        reader.throwIfAny();
        return new Asked(node, group, codes);
    }
}
