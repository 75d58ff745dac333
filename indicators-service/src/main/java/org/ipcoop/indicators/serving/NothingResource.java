package org.ipcoop.indicators.serving;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ipcoop.platform.security.Roles;

/**
 * Says nothing, behind the same security and filters as every read: what a read cannot be cheaper than. For benchmarks; there
 * only where {@link ServingSettings#floor} is switched on.
 */
@Path("/api/v1/nothing")
@Produces(MediaType.APPLICATION_JSON)
@EndpointDisabled(name = "ipcoop.serving.floor", stringValue = "false", disableIfMissing = true)
class NothingResource {
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response nothing() {
        return Response.ok(NOTHING).build();
    }
}
