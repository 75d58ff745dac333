package org.ipcoop.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.http.RequestLanguage;

/** Documents each problem type at its own URI, for programs and for people: what it means and what to do about it. Public. */
@Path("/problems")
@PermitAll
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "problems", description = "What the type of an error reply means")
public class ProblemsResource {
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
            .build();

    private final ProblemRenderer texts;
    private final RequestLanguage language;

    ProblemsResource(ProblemRenderer texts, RequestLanguage language) {
        this.texts = texts;
        this.language = language;
    }

    /** One problem type, explained. */
    @Schema(name = "ProblemDescription")
    public record Description(String type, int status, String title, String meaning, String action) {}

    /** Every type there is. */
    @GET
    @Operation(operationId = "listProblemTypes", summary = "All problem types")
    @APIResponse(
            responseCode = "200",
            description = "Every type there is",
            content = @Content(schema = @Schema(implementation = Description[].class)))
    public Response all(@Context Request request) {
        List<Description> all =
                Arrays.stream(ProblemType.values()).map(this::describe).toList();
        return answer(request, all, all);
    }

    /** One type by the last part of its URI. */
    @GET
    @Path("{slug}")
    @Operation(operationId = "getProblemType", summary = "What a problem type means and what to do")
    @APIResponse(
            responseCode = "200",
            description = "The type of that name",
            content = @Content(schema = @Schema(implementation = Description.class)))
    @APIResponse(responseCode = "404", description = "There is no type of that name")
    public Response one(@PathParam("slug") String slug, @Context Request request) {
        Description description = ProblemType.ofSlug(slug)
                .map(this::describe)
                .orElseThrow(() -> new DomainException.NotFound("problem", slug));
        return answer(request, description, List.of(description));
    }

    private Description describe(ProblemType type) {
        Language chosen = language.get();
        return new Description(
                type.uri(),
                type.status(),
                texts.text(chosen, "title." + type.slug()),
                texts.text(chosen, "meaning." + type.slug()),
                texts.text(chosen, "action." + type.slug()));
    }

    private Response answer(Request request, Object json, List<Description> page) {
        Variant wanted = request.selectVariant(VARIANTS);
        boolean html = wanted != null && wanted.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
        return Response.ok(html ? ProblemPage.of(page, language.get(), texts) : json)
                .type(html ? VARIANTS.getLast().getMediaType() : MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "public, max-age=3600")
                .header("Vary", "Accept")
                .build();
    }
}
