package org.ipcoop.indicators.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.indicator.ContributorsReader.Found;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.indicators.serving.Wording;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.security.Roles;

/** Where a number comes from: the activities behind it. */
@Path("/api/v1/indicators/{code}/contributors")
@Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
@RolesAllowed(Roles.READER)
@Tag(name = "Indicators")
class ContributorsResource {
    private static final int STANDARD = 50;
    private static final int MAXIMUM = 500;

    private final DefinitionHistory definitions;
    private final Observations observations;
    private final ContributorsReader contributors;
    private final OutsideShares outside;
    private final ConsistentRead facts;
    private final AsOf asOf;
    private final Provinces provinces;
    private final Wording wording;
    private final Answers answers;

    ContributorsResource(
            DefinitionHistory definitions,
            Observations observations,
            ContributorsReader contributors,
            OutsideShares outside,
            ConsistentRead facts,
            AsOf asOf,
            Provinces provinces,
            Wording wording,
            Answers answers) {
        this.definitions = definitions;
        this.observations = observations;
        this.contributors = contributors;
        this.outside = outside;
        this.facts = facts;
        this.asOf = asOf;
        this.provinces = provinces;
        this.wording = wording;
        this.answers = answers;
    }

    /** In the order of days, then ids. All pages are of one state of the data, whatever comes in meanwhile. */
    @GET
    @Operation(
            operationId = "listContributors",
            summary = "The activities behind one value of an indicator, and what series and industry tables add to it",
            description =
                    "Takes the parameters of observations that name one value: one part, one period (default: all "
                            + "days), one code in each dimension it is split by. The shares of all pages, with those in outside "
                            + "on the first, sum to the numerator and the denominator exactly.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ContributorsReply.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(@PathParam("code") String code, @BeanParam ContributorParameters sent, @Context UriInfo uri) {
        PageRequest page = PageRequest.of(
                sent.limit, sent.cursor, STANDARD, MAXIMUM, ContributorsCursor.SCOPE, ContributorsCursor.KEYS);
        sent.period = sent.period == null ? "all" : sent.period;
        return answers.ofMoment(facts.read(connection -> {
            ContributorsCursor cursor = ContributorsCursor.of(page.cursor());
            DataState state = cursor.goesOn() ? cursor.state(connection, asOf) : asOf.read(connection, sent.asOf);
            Definition definition = definitions.get(connection, state.revision(), code);
            CellQuestion question =
                    CellQuestion.of(definition, QueryReader.read(definition, sent, uri, provinces, state));
            return reply(connection, definition, question, state, cursor, page);
        }));
    }

    private ContributorsReply reply(
            Connection connection,
            Definition definition,
            CellQuestion question,
            DataState state,
            ContributorsCursor cursor,
            PageRequest wanted)
            throws SQLException {
        ObservationQuery query = question.query();
        Found found = definition.parts().isEmpty()
                ? Found.NONE
                : contributors.read(connection, question, cursor.after(), wanted.limit() + 1);
        Page<Contributor> page =
                Page.of(found.items(), wanted.limit(), found.total(), last -> ContributorsCursor.behind(state, last));
        ObservationsReply number = ObservationsReply.of(
                definition,
                query,
                state.revision(),
                observations.find(connection, definition, query),
                provinces,
                wording);
        List<OutsideShare> shares = cursor.goesOn() || definition.parts().isEmpty()
                ? List.of()
                : outside.of(connection, question, state.number());
        Instant knownAt = state.revision().changedAt();
        return ContributorsReply.of(number, knownAt, query.parts(), page, shares);
    }
}
