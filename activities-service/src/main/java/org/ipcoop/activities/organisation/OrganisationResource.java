package org.ipcoop.activities.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Organisations over HTTP. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "Who reports and takes part")
public class OrganisationResource {
    private final Organisations organisations;

    OrganisationResource(Organisations organisations) {
        this.organisations = organisations;
    }

    /** What a client sends; absent members are judged by the rules and not by the parser, so that all come at once. */
    @Schema(name = "OrganisationRegistration")
    public record Registration(
            @Nullable String code,
            Organisation.@Nullable Name name,
            Organisation.@Nullable Kind kind,
            @Nullable String designatedBy,
            java.time.@Nullable LocalDate designatedFrom,
            java.time.@Nullable LocalDate designatedTo,
            @Nullable Boolean sample) {

        Organisation toOrganisation() {
            Violations violations = new Violations();
            require("/code", code, violations);
            require("/name", name, violations);
            require("/kind", kind, violations);
            if (code == null || name == null || kind == null) {
                violations.throwIfAny();
                throw new IllegalStateException("a missing member was reported");
            }
            boolean isSample = sample != null && sample;
            return new Organisation(code, name, kind, designatedBy, designatedFrom, designatedTo, isSample);
        }

        private static void require(String at, @Nullable Object value, Violations violations) {
            if (value == null) {
                violations.add(at, "required");
            }
        }
    }

    /** All of them, by code. */
    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listOrganisations", summary = "All organisations, by code")
    public Page<Organisation> list() {
        return Page.whole(organisations.all());
    }

    /** One of them. */
    @GET
    @Path("{code}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getOrganisation", summary = "One organisation")
    public Organisation get(@PathParam("code") String code) {
        return organisations.find(code).orElseThrow(() -> new NotFound("organisation", code));
    }

    /** Registers one more. */
    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "registerOrganisation",
            summary = "Register an organisation",
            description = "Stewards only. A DESIGNATED_THIRD_PARTY names the focal point that designated it.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Organisation.class)))
    public Response register(Registration registration) {
        Organisation registered = organisations.register(registration.toOrganisation());
        return Response.created(URI.create("/api/v1/organisations/" + registered.code()))
                .entity(registered)
                .build();
    }
}
