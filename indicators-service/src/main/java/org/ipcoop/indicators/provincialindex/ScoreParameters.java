package org.ipcoop.indicators.provincialindex;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.NullUnmarked;

/** What a client may ask of one province's score, as sent. */
@NullUnmarked
class ScoreParameters {
    @QueryParam("period")
    @Parameter(description = ScoreQuestion.PERIOD)
    String period;

    @QueryParam("sample")
    @Parameter(description = ScoreQuestion.SAMPLE)
    String sample;

    @QueryParam(AsOf.NAME)
    @Parameter(description = AsOf.MEANING)
    String asOf;

    /** What it means, or everything wrong with it at once. */
    ScoreQuery read(InForce index, UriInfo uri) {
        ParameterReader reader = new ParameterReader(ScoreParameters.class, uri);
        ScoreQuery query = new ScoreQuestion(index, reader).read(period, sample);
        reader.throwIfAny();
        return query;
    }
}
