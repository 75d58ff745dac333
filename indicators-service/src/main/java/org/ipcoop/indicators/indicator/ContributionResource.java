package org.ipcoop.indicators.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The scorecard over HTTP. */
@Path("/api/v1/ip-contribution")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "Indicators")
class ContributionResource {
    private final Scorecards scorecards;
    private final Provinces provinces;
    private final ConsistentRead facts;
    private final AsOf asOf;
    private final RequestLanguage language;
    private final Answers answers;

    ContributionResource(
            Scorecards scorecards,
            Provinces provinces,
            ConsistentRead facts,
            AsOf asOf,
            RequestLanguage language,
            Answers answers) {
        this.scorecards = scorecards;
        this.provinces = provinces;
        this.facts = facts;
        this.asOf = asOf;
        this.language = language;
        this.answers = answers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @Operation(
            summary = "Every indicator: latest full period, the one before, trend, targets and progress",
            description =
                    "Of the whole country, or narrowed to a province (with its rank among the provinces), an area of "
                            + "the Memorandum or an organisation. Targets are the country's and shown with its figures only.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Scorecard.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response get(
            @BeanParam ScorecardParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        return answers.of(() -> {
            DataState state = facts.read(connection -> asOf.read(connection, sent.asOf));
            return scorecards.of(ScorecardReader.read(sent, uri, provinces, state), language.get());
        });
    }
}
