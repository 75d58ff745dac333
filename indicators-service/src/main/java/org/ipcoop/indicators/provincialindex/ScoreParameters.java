package org.ipcoop.indicators.provincialindex;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.indicators.period.PeriodKind;
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

    /** What it means, or everything wrong with it at once. */
    ScoreQuery read(PeriodKind kind, UriInfo uri, LocalDate today) {
        ParameterReader reader = new ParameterReader(ScoreParameters.class, uri);
        ScoreQuery query = new ScoreQuestion(kind, reader, today).read(period, sample);
        reader.throwIfAny();
        return query;
    }
}
