package org.ipcoop.indicators.ingestion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Roles;

/** Reading the topics again from their start, beside what is served meanwhile. */
@Path("/api/v1/ingestion/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ingestion")
class RebuildResource {
    private final DataSource dataSource;
    private final RebuildTable rebuilds;
    private final NextGeneration next;
    private final Answers answers;

    RebuildResource(DataSource dataSource, RebuildTable rebuilds, NextGeneration next, Answers answers) {
        this.dataSource = dataSource;
        this.rebuilds = rebuilds;
        this.next = next;
        this.answers = answers;
    }

    /** How far the latest rebuild is, or how it ended. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getRebuild", summary = "The latest rebuild: how far it is, or how it ended")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RebuildView.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "There has been none.")
    public Response last() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return answers.ofMoment(
                    RebuildView.of(rebuilds.last(connection).orElseThrow(() -> new NotFound("rebuild", "latest"))));
        }
    }

    /** Begins one; whichever replica is free does the work. */
    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "startRebuild",
            summary = "Read the topics again from their start, and switch over when caught up")
    @APIResponse(
            responseCode = "202",
            description = "Begun.",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "409", description = "One runs already.")
    public Response start() throws SQLException {
        Rebuild started = Transaction.run(dataSource, connection -> {
            Rebuild begun = rebuilds.start(connection)
                    .orElseThrow(() -> new Conflict("conflict.rebuild-running", Map.of("state", "RUNNING")));
            next.drop(connection);
            next.create(connection);
            return begun;
        });
        return Response.accepted(RebuildView.of(started))
                .location(URI.create("/api/v1/ingestion/rebuild"))
                .build();
    }

    /** Ends the running one and drops what it has built; what is served stays as it is. */
    @DELETE
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "cancelRebuild", summary = "Cancel the running rebuild")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "409", description = "None runs.")
    public RebuildView cancel() throws SQLException {
        return Transaction.run(dataSource, connection -> {
            Rebuild running = rebuilds.lockRunning(connection)
                    .orElseThrow(() -> new Conflict("conflict.no-rebuild-running", Map.of()));
            rebuilds.end(connection, running.id(), Rebuild.State.CANCELLED, null);
            next.drop(connection);
            return RebuildView.of(rebuilds.last(connection).orElseThrow());
        });
    }
}
