package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.target.Standpoint;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The scorecard over HTTP. Its figures come from several features, so its entity tag is made from the answer itself. */
@Path("/api/v1/ip-contribution")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "Indicators")
class ContributionResource {
    private final Scorecards scorecards;
    private final Provinces provinces;
    private final ConsistentRead facts;
    private final AsOf asOf;
    private final RequestLanguage language;
    private final ObjectMapper json;

    ContributionResource(
            Scorecards scorecards,
            Provinces provinces,
            ConsistentRead facts,
            AsOf asOf,
            RequestLanguage language,
            ObjectMapper json) {
        this.scorecards = scorecards;
        this.provinces = provinces;
        this.facts = facts;
        this.asOf = asOf;
        this.language = language;
        this.json = json;
    }

    @GET
    @Operation(
            summary = "Every indicator: latest full period, the one before, trend, targets and progress",
            description =
                    "Of the whole country, or narrowed to a province (with its rank among the provinces), an area of "
                            + "the Memorandum or an organisation. Targets are the country's and shown with its figures only.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Scorecard.class)))
    public Response get(
            @BeanParam ScorecardParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri)
            throws JsonProcessingException {
        DataState state = facts.read(connection -> asOf.read(connection, sent.asOf));
        Standpoint from = new Standpoint(state.revision(), state.today());
        ScorecardQuery query = ScorecardReader.read(sent, uri, provinces, from);
        String body = json.writeValueAsString(scorecards.of(query, language.get()));
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
