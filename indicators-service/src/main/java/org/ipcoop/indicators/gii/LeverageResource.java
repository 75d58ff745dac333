package org.ipcoop.indicators.gii;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Where an economy has most to gain; of Viet Nam also by what is known here beside the edition. */
@Path("/api/v1/gii/editions/{year}/economies/{iso3}/leverage")
@Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
@RolesAllowed(Roles.READER)
@Tag(name = "GII")
public class LeverageResource {

    private final Editions editions;
    private final HomeKnowledge home;
    private final AsOf asOf;
    private final RequestLanguage language;
    private final Answers answers;

    LeverageResource(Editions editions, HomeKnowledge home, AsOf asOf, RequestLanguage language, Answers answers) {
        this.editions = editions;
        this.home = home;
        this.asOf = asOf;
        this.language = language;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getGiiLeverage",
            summary = "Where an economy has most to gain: weight, gap to its peers, points if it were closed",
            description =
                    "The peers are the economies of the index ranks peersFrom to peersTo. For Viet Nam also who answers for each"
                            + " indicator, and how many completed activities report a result that moves it.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Leverage.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response leverage(
            @PathParam("year") int year,
            @PathParam("iso3") String iso3,
            @QueryParam("peersFrom") @DefaultValue("25") @Parameter(description = "Best index rank of the peers.")
                    int peersFrom,
            @QueryParam("peersTo") @DefaultValue("35") @Parameter(description = "Last index rank of the peers.")
                    int peersTo,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.ofContent(() -> leverage(
                year, iso3.toUpperCase(Locale.ROOT), new Leverage.Peers(peersFrom, peersTo), asOf.read(moment)));
    }

    private Leverage leverage(int year, String iso3, Leverage.Peers peers, DataState state) {
        Edition edition = editions.of(year, state);
        Leverage.@Nullable Home beside = iso3.equals(Standing.VIET_NAM) ? home.of(edition, state.revision()) : null;
        return Leverage.of(edition, iso3, peers, beside, language.get());
    }
}
