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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    private static final String CSV = "text/csv";
    private static final MediaType TABLE = MediaType.valueOf(CSV);

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
    @APIResponse(responseCode = "304", description = "As the client has them")
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
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CodeList.class),
                        examples = @ExampleObject(name = "real", value = Examples.PROVINCES)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "real", value = Examples.PROVINCES_CSV))
            })
    @APIResponse(responseCode = "304", description = "As the client has it")
    public Response get(
            @PathParam("id") @Parameter(example = "provinces") String id,
            @QueryParam("validOn")
                    @Parameter(description = "Only codes valid on this day", example = "2025-06-30")
                    @Nullable
                    LocalDate validOn,
            @HeaderParam("If-None-Match") @Nullable String known,
            @Context HttpHeaders headers) {
        CodeList list = find(id).on(validOn);
        return answer(known, prefersCsv(headers) ? CodeListCsv.of(list) : json(list));
    }

    private CodeList find(String id) {
        return lists.find(id).orElseThrow(() -> new NotFound("code list", id));
    }

    private static boolean prefersCsv(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(TABLE))
                .findFirst()
                .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .orElse(false);
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
    abstract static class SummaryPage {
        public java.util.List<CodeList.Summary> items = java.util.List.of();
        public long total;
    }

    /** Real answers, shortened. */
    private static final class Examples {
        static final String PROVINCES = """
            {"id": "provinces", "name": {"vi": "Tỉnh, thành phố", "en": "Provincial units"}, "items": [
              {"code": "08", "name": {"vi": "Tuyên Quang", "en": "Tuyen Quang"},
               "fullName": {"vi": "Tỉnh Tuyên Quang", "en": "Tuyen Quang Province"},
               "validFrom": "2025-07-01", "replaces": ["02", "08"]}]}
            """;
        static final String PROVINCES_CSV =
                "code,name_vi,name_en,full_name_vi,full_name_en,valid_from,valid_to,parent,replaces,replaced_by\r\n"
                        + "08,Tuyên Quang,Tuyen Quang,Tỉnh Tuyên Quang,Tuyen Quang Province,2025-07-01,,,02 08,\r\n";

        private Examples() {}
    }
}
