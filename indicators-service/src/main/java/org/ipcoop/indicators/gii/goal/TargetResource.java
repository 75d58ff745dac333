package org.ipcoop.indicators.gii.goal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Editions;
import org.ipcoop.indicators.gii.Standing;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.indicators.target.Target;
import org.ipcoop.indicators.target.Targets;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Answers the ministry's question: is Viet Nam on its way to that rank, by each target it has been given. */
@Path("/api/v1/gii/target")
@Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
@RolesAllowed(Roles.READER)
@Tag(name = "GII")
public class TargetResource {

    private final Editions editions;
    private final Targets targets;
    private final Finder finder;
    private final AsOf asOf;
    private final RequestLanguage language;
    private final Answers answers;

    TargetResource(
            Editions editions, Targets targets, Finder finder, AsOf asOf, RequestLanguage language, Answers answers) {
        this.editions = editions;
        this.targets = targets;
        this.finder = finder;
        this.asOf = asOf;
        this.language = language;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getGiiTarget",
            summary = "The one answer on a rank: gap, moving goal, targets, chances, data gaps, levers, activities",
            description =
                    "A summary in sentences, and the figures behind it: each published, recomputed, estimated or assumed, in fields of"
                            + " their own (figures says which). What activities could have to do with it is an accounting bound, not"
                            + " a causal estimate.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TargetAnswer.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response target(
            @QueryParam("economy") @DefaultValue(Standing.VIET_NAM) String economy,
            @QueryParam("rank") @DefaultValue("30") int rank,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String instant,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.of(() -> answer(economy.toUpperCase(Locale.ROOT), rank, asOf.read(instant)));
    }

    private TargetAnswer answer(String economy, int rank, DataState state) {
        List<Edition> all = editions.held(state);
        all.getFirst().grid().requireRank(rank);
        List<Target> concerning = targets.all(state.number()).stream()
                .filter(target -> target.scope().equals(Standing.SCOPE))
                .toList();
        Findings findings = finder.find(all, economy, rank, concerning, state.revision(), language.get());
        return TargetAnswer.of(all, economy, rank, concerning, findings, state.revision(), language.get());
    }
}
