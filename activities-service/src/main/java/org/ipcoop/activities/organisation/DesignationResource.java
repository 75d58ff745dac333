package org.ipcoop.activities.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The designations of an organisation over HTTP. */
@Path("/api/v1/organisations/{code}/designations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class DesignationResource {
    private final Organisations organisations;
    private final Designations designations;

    DesignationResource(Organisations organisations, Designations designations) {
        this.organisations = organisations;
        this.designations = designations;
    }

    /** All of them, the earliest first. */
    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listDesignations", summary = "When an organisation was a designated third party")
    @APIResponse(
            responseCode = "200",
            description = "All, the earliest first",
            content = @Content(schema = @Schema(implementation = DesignationPage.class)))
    public Response list(@PathParam("code") String code, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Organisation organisation = find(code);
        return EntityTag.ofRevision(organisation.revision())
                .answer(ifNoneMatch, () -> Page.whole(organisation.designations()));
    }

    /** One of them. */
    @GET
    @Path("{number}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getDesignation", summary = "One designation")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = Designation.class)))
    public Response get(
            @PathParam("code") String code,
            @PathParam("number")
                    @Parameter(description = "Number of the designation; 1 is the first recorded", example = "1")
                    Integer number,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Organisation organisation = find(code);
        Designation designation = Designations.find(organisation, number);
        return EntityTag.ofRevision(organisation.revision()).answer(ifNoneMatch, () -> designation);
    }

    /** Records one more. */
    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "designateOrganisation",
            summary = "Designate an organisation as a third party",
            description = "Stewards only. It becomes a DESIGNATED_THIRD_PARTY if it was none. Days of two designations"
                    + " never overlap (409).")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; Location is its address",
            content = @Content(schema = @Schema(implementation = Designation.class)))
    public Response designate(@PathParam("code") String code, Designations.Letter letter) {
        Designations.Kept added = designations.add(code, letter);
        var address = "/api/v1/organisations/" + code + "/designations/"
                + added.designation().number();
        return answer(Response.created(URI.create(address)), added);
    }

    /** Replaces one. */
    @PUT
    @Path("{number}")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "replaceDesignation",
            summary = "Replace a designation, to end it for instance",
            description =
                    "Stewards only. If-Match, with the ETag of the organisation or of its designations, is honoured"
                            + " when sent. Reports of days it no longer covers stay as they are until they are corrected.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = Designation.class)))
    public Response replace(
            @PathParam("code") String code,
            @PathParam("number")
                    @Parameter(description = "Number of the designation; 1 is the first recorded", example = "1")
                    Integer number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Designations.Letter letter) {
        return answer(Response.ok(), designations.replace(code, number, letter, ifMatch));
    }

    private static Response answer(Response.ResponseBuilder reply, Designations.Kept kept) {
        return reply.header(
                        HttpHeaders.ETAG, EntityTag.ofRevision(kept.revision()).header())
                .entity(kept.designation())
                .build();
    }

    private Organisation find(String code) {
        return organisations.find(code).orElseThrow(() -> new NotFound("organisation", code));
    }

    /** A page as the API description shows it. */
    @Schema(
            name = "DesignationPage",
            requiredProperties = {"items", "total"})
    abstract static class DesignationPage {
        public List<Designation> items = List.of();
        public long total;
    }
}
