package org.ipcoop.indicators.gii;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.NullUnmarked;

/** Which economies a client wants side by side, as sent. */
@NullUnmarked
class ComparisonParameters {
    @QueryParam(AsOf.NAME)
    @Parameter(description = AsOf.MEANING)
    String asOf;

    @QueryParam(EconomyGroup.ECONOMIES)
    @Parameter(description = "ISO 3166-1 alpha-3 codes, ten at most, comma-separated (VNM,THA,MYS) or repeated.")
    List<String> economies;

    /** The codes, one to ten of them, each once. */
    List<String> read(UriInfo uri) {
        ParameterReader reader = new ParameterReader(ComparisonParameters.class, uri);
        List<String> codes = EconomyCodes.read(reader, economies);
        if (codes.isEmpty() || codes.size() > Comparison.MOST) {
            reader.add(EconomyGroup.ECONOMIES, "size", 1, Comparison.MOST);
        }
        reader.throwIfAny();
        return codes;
    }
}
