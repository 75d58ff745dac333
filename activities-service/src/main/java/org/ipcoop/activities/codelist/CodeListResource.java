package org.ipcoop.activities.codelist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Code lists over HTTP; they change with a release only, so a client asks with If-None-Match and mostly gets 304. */
@Path("/api/v1/codelists")
@RolesAllowed(Roles.READER)
@Tag(name = "codelists", description = "The codes that requests may use")
public class CodeListResource {
    private static final String CSV = CsvPreference.CSV;

    private final CodeLists lists;
    private final ObjectMapper mapper;

    CodeListResource(Provinces provinces, ObjectMapper mapper) {
        this.lists = new CodeLists(provinces);
        this.mapper = mapper;
    }

    /** Which lists there are. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listCodelists", summary = "Which code lists there are")
    @APIResponse(
            responseCode = "200",
            description = "All lists, without their codes",
            content = @Content(schema = @Schema(implementation = SummaryPage.class)))
    public Response list(@HeaderParam("If-None-Match") @Nullable String known) {
        return answer(
                known,
                json(Page.whole(lists.all().stream().map(CodeList::summary).toList())));
    }

    /** One list with its codes. */
    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "getCodelist",
            summary = "One code list: codes, names in both languages, validity dates",
            description = "As JSON or, with Accept: text/csv, as a table. With validOn only the codes of that day.")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CodeList.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response get(
            @PathParam("id") @Parameter(example = "provinces") String id,
            @QueryParam("validOn")
                    @Parameter(description = "Only codes valid on this day", example = "2025-06-30")
                    @Nullable
                    LocalDate validOn,
            @HeaderParam("If-None-Match") @Nullable String known,
            @Context HttpHeaders headers) {
        CodeList list = find(id).on(validOn);
        return answer(known, CsvPreference.of(headers) ? CodeListCsv.of(list) : json(list));
    }

    private CodeList find(String id) {
        return lists.find(id).orElseThrow(() -> new NotFound("code list", id));
    }

    private static Response answer(@Nullable String known, String body) {
        String digest =
                UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)).toString();
        Response answer = EntityTag.strong(digest).answer(known, () -> body);
        return Response.fromResponse(answer)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private String json(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of all lists, as the API description shows it. */
    @Schema(
            name = "CodeListSummaryPage",
            requiredProperties = {"items", "total"})
    abstract static class SummaryPage {
        public java.util.List<CodeList.Summary> items = java.util.List.of();
        public long total;
    }
}
