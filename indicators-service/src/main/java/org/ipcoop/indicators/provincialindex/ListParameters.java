package org.ipcoop.indicators.provincialindex;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.NullUnmarked;

/** What a client may ask of all scores, as sent. */
@NullUnmarked
class ListParameters extends ScoreParameters {
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
    Asked asked(InForce index, UriInfo uri) {
        ParameterReader reader = new ParameterReader(ListParameters.class, uri);
        ScoreQuery query = new ScoreQuestion(index, reader).read(period, sample);
        Order order = "name".equals(sort) ? Order.NAME : Order.RANK;
        if (sort != null && order == Order.RANK && !sort.equals("rank")) {
            reader.add("sort", "unknown-code", ScoreQuestion.shown(sort), "rank, name");
        }
        reader.throwIfAny();
        return new Asked(query, order);
    }
}
