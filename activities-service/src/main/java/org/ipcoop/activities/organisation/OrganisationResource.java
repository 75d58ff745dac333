package org.ipcoop.activities.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.activities.organisation.Organisation.Kind;
import org.ipcoop.activities.organisation.OrganisationRegister.Kept;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Organisations over HTTP: everybody reads, stewards write. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "Who reports and takes part")
public class OrganisationResource {
    private static final String ROOT = "/api/v1/organisations/";
    private static final int STANDARD = 50;
    private static final int MAXIMUM = 500;

    private final Organisations organisations;
    private final OrganisationSearch search;
    private final OrganisationRegister register;

    OrganisationResource(Organisations organisations, OrganisationSearch search, OrganisationRegister register) {
        this.organisations = organisations;
        this.search = search;
        this.register = register;
    }

    /** One page of them. */
    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listOrganisations",
            summary = "Organisations by name, in Vietnamese order",
            description = "Duplicates that were merged are listed too and say mergedInto; merged=false leaves them out."
                    + " Follow next (or the Link header) until it is absent.")
    @APIResponse(
            responseCode = "200",
            description = "One page, and a Link to the next",
            content = @Content(schema = @Schema(implementation = OrganisationPage.class)))
    public Response list(
            @QueryParam("kind")
                    @Parameter(description = "Standing under the Memorandum", example = "DESIGNATED_THIRD_PARTY")
                    @Nullable
                    Kind kind,
            @QueryParam("q")
                    @Parameter(
                            description = "Part of a name, the code or the tax code; case and diacritics are ignored",
                            example = "bach khoa")
                    @Nullable
                    String q,
            @QueryParam("designatedBy")
                    @Parameter(description = "Third parties that this focal point designated", example = "NOIP")
                    @Nullable
                    String designatedBy,
            @QueryParam("validOn")
                    @Parameter(
                            description = "Of third parties only those designated on this day",
                            example = "2026-01-01")
                    @Nullable
                    LocalDate validOn,
            @QueryParam("merged")
                    @Parameter(description = "Only duplicates that were merged, or all others", example = "false")
                    @Nullable
                    Boolean merged,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 500; 50 by default") @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        var page = PageRequest.of(limit, cursor, STANDARD, MAXIMUM, "organisations", 2);
        var filter = new OrganisationSearch.Filter(kind, q, designatedBy, validOn, merged);
        return search.find(filter, page).response(uri).build();
    }

    /** One of them. */
    @GET
    @Path("{code}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getOrganisation", summary = "One organisation, with its designations")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Organisation.class)))
    public Response get(@PathParam("code") String code, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Organisation found = organisations.find(code).orElseThrow(() -> new NotFound("organisation", code));
        return EntityTag.ofRevision(found.revision()).answer(ifNoneMatch, () -> found);
    }

    /** Registers one more. */
    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "registerOrganisation",
            summary = "Register an organisation",
            description = "Stewards only. A DESIGNATED_THIRD_PARTY names the focal point that designated it; further"
                    + " designations have their own address.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location is its address",
            content = @Content(schema = @Schema(implementation = Organisation.class)))
    public Response register(Registration registration) {
        return answer(new Kept(register.register(registration), true));
    }

    /** Registers it or replaces it. */
    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "putOrganisation",
            summary = "Register an organisation under this code, or replace what it says of itself",
            description = "Stewards only; safe to repeat. A change of one that is there needs If-Match (428, 412);"
                    + " If-None-Match: * asks for a new one only. Designations stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "It was there; as it is now",
            content = @Content(schema = @Schema(implementation = Organisation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location is its address",
            content = @Content(schema = @Schema(implementation = Organisation.class)))
    public Response put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            Registration registration) {
        return answer(register.put(code, registration, ifMatch, ifNoneMatch));
    }

    private static Response answer(Kept kept) {
        Organisation organisation = kept.organisation();
        var response = kept.created() ? Response.created(URI.create(ROOT + organisation.code())) : Response.ok();
        return response.header(
                        HttpHeaders.ETAG,
                        EntityTag.ofRevision(organisation.revision()).header())
                .entity(organisation)
                .build();
    }

    /** A page as the API description shows it. */
    @Schema(
            name = "OrganisationPage",
            requiredProperties = {"items", "total"})
    abstract static class OrganisationPage {
        public List<Organisation> items = List.of();
        public long total;
        public @Nullable String next;
    }
}
