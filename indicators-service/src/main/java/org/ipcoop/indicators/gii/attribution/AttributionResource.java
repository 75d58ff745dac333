package org.ipcoop.indicators.gii.attribution;

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
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Editions;
import org.ipcoop.indicators.indicator.ConsistentRead;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** What the completed activities could have to do with Viet Nam's place in an edition. */
@Path("/api/v1/gii/attribution")
@Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
@RolesAllowed(Roles.READER)
@Tag(name = "GII")
class AttributionResource {
    private final Attributions attributions;
    private final Editions editions;
    private final ConsistentRead facts;
    private final AsOf asOf;
    private final RequestLanguage language;
    private final Answers answers;

    AttributionResource(
            Attributions attributions,
            Editions editions,
            ConsistentRead facts,
            AsOf asOf,
            RequestLanguage language,
            Answers answers) {
        this.attributions = attributions;
        this.editions = editions;
        this.facts = facts;
        this.asOf = asOf;
        this.language = language;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getGiiAttribution",
            summary =
                    "What completed activities could have to do with the index: an accounting bound, not a causal estimate",
            description =
                    "Counts of results, divided by the edition's GDP, taken out of the indicators or put on top of them, and the"
                            + " whole pipeline run again. What is linked through surveys and indices is listed with the number of"
                            + " activities. Every line names the activities that report most.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Attribution.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response attribution(
            @BeanParam AttributionParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        return answers.of(() -> {
            AttributionQuery query = AttributionQuery.read(sent, uri);
            DataState state = asOf.read(sent.asOf);
            Edition edition = editions.of(query.edition(), state);
            return facts.read(
                    connection -> attributions.of(connection, edition, query, state.revision(), language.get()));
        });
    }
}
