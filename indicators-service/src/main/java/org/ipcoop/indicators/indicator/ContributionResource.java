package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The scorecard over HTTP. Its figures come from several features, so its entity tag is made from the answer itself. */
@Path("/api/v1/ip-contribution")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "Indicators")
class ContributionResource {
    private final Scorecards scorecards;
    private final RequestLanguage language;
    private final ObjectMapper json;

    ContributionResource(Scorecards scorecards, RequestLanguage language, ObjectMapper json) {
        this.scorecards = scorecards;
        this.language = language;
        this.json = json;
    }

    @GET
    @Operation(summary = "Every indicator: latest full year, the year before, trend, targets and progress")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Scorecard.class)))
    public Response get(
            @QueryParam("sample") @DefaultValue("include") String sample,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known)
            throws JsonProcessingException {
        if (!sample.equals("include") && !sample.equals("exclude")) {
            throw new Invalid(Violation.parameter("sample", "not-one-of", "include, exclude"));
        }
        String body = json.writeValueAsString(scorecards.asOf(moment, sample.equals("include"), language.get()));
        EntityTag tag = EntityTag.strong(hash(body));
        return tag.answer(known, () -> body);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
