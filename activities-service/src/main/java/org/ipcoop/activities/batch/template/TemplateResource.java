package org.ipcoop.activities.batch.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Templates over HTTP. */
@Path("/api/v1/activities/import/template")
@RolesAllowed(Roles.READER)
@Tag(name = "import", description = "Activities in bulk")
public class TemplateResource {
    private static final String CSV = "text/csv";

    private final Template template = new Template();
    private final RequestLanguage language;

    TemplateResource(RequestLanguage language) {
        this.language = language;
    }

    /** The template of a type. */
    @GET
    @Produces(CSV + ";charset=UTF-8")
    @Operation(
            operationId = "getImportTemplate",
            summary = "A CSV file to fill in for one type of activity",
            description = "Headers in the language of Accept-Language and one real example, as a draft. With Vietnamese"
                    + " headers cells are parted by ; and decimals by a comma, as spreadsheets in Vietnamese expect.")
    @APIResponse(
            responseCode = "200",
            description = "UTF-8 with a byte-order mark, as a file",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "shortened", value = EXAMPLE)))
    public Response get(
            @QueryParam("type") @Parameter(description = "Type of activity; required", example = "TRAINING") @Nullable
                    ActivityType type) {
        if (type == null) {
            throw new Invalid(Violation.parameter("type", "not-one-of", types()));
        }
        Language headers = language.get();
        return Response.ok(template.of(type, headers))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"activities-" + type.slug() + "-" + headers.tag() + ".csv\"")
                .build();
    }

    private static String types() {
        return Arrays.stream(ActivityType.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static final String EXAMPLE = "External id,Title (Vietnamese),Title (English),Type,Participants\r\n"
            + "RA-001,Đào tạo giảng viên nguồn,Training of trainers,TRAINING,46\r\n";
}
