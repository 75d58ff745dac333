package org.ipcoop.indicators.provincialindex;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.NullUnmarked;

/** What a client may ask of all scores, as sent. */
@NullUnmarked
class ListParameters {
    @QueryParam("period")
    @Parameter(description = ScoreQuestion.PERIOD)
    String period;

    @QueryParam("sample")
    @Parameter(description = ScoreQuestion.SAMPLE)
    String sample;

    @QueryParam("sort")
    @Parameter(description = "rank (default), ties by name; or name, in the order of a Vietnamese dictionary.")
    String sort;

    /** What provinces are ordered by. */
    enum Order {
        RANK,
        NAME
    }

    /** The question, and the order of the answer. */
    record Asked(ScoreQuery query, Order order) {}

    /** What it means, or everything wrong with it at once. */
    Asked read(PeriodKind kind, UriInfo uri, LocalDate today) {
        ParameterReader reader = new ParameterReader(ListParameters.class, uri);
        ScoreQuery query = new ScoreQuestion(kind, reader, today).read(period, sample);
        Order order = "name".equals(sort) ? Order.NAME : Order.RANK;
        if (sort != null && order == Order.RANK && !sort.equals("rank")) {
            reader.add("sort", "unknown-code", ScoreQuestion.shown(sort), "rank, name");
        }
        reader.throwIfAny();
        return new Asked(query, order);
    }
}
