package org.ipcoop.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** Documents each problem type at its own URI: what it means and what to do about it. Public. */
@Path("/problems")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "problems", description = "What the type of an error reply means")
public class ProblemsResource {
    private final ProblemRenderer texts;

    ProblemsResource(ProblemRenderer texts) {
        this.texts = texts;
    }

    /** One problem type, explained. */
    @Schema(name = "ProblemDescription")
    public record Description(String type, int status, String title, String meaning, String action) {}

    /** Every type there is. */
    @GET
    @Operation(operationId = "listProblemTypes", summary = "All problem types")
    @APIResponse(responseCode = "200", description = "Every type there is")
    @APIResponse(responseCode = "406", description = "Only JSON is spoken here")
    public List<Description> all(@HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        return Arrays.stream(ProblemType.values())
                .map(type -> describe(type, acceptLanguage))
                .toList();
    }

    /** One type by the last part of its URI. */
    @GET
    @Path("{slug}")
    @Operation(operationId = "getProblemType", summary = "What a problem type means and what to do")
    @APIResponse(responseCode = "200", description = "The type of that name")
    @APIResponse(responseCode = "404", description = "There is no type of that name")
    public Description one(
            @PathParam("slug") String slug, @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        return ProblemType.ofSlug(slug)
                .map(type -> describe(type, acceptLanguage))
                .orElseThrow(() -> new DomainException.NotFound("problem", slug));
    }

    private Description describe(ProblemType type, @Nullable String acceptLanguage) {
        Language language = Language.negotiate(acceptLanguage);
        return new Description(
                type.uri(),
                type.status(),
                texts.text(language, "title." + type.slug()),
                texts.text(language, "meaning." + type.slug()),
                texts.text(language, "action." + type.slug()));
    }
}
