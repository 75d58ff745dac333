package org.ipcoop.indicators.industry;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.indicator.ConsistentRead;
import org.ipcoop.indicators.industry.method.IndustryRow;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.problem.ProblemRenderer;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Which industries are IP-intensive, why, and what part of the economy they are. */
@Path("/api/v1/ip-intensive-industries")
@RolesAllowed(Roles.READER)
@Tag(name = "Industries")
class IntensiveIndustriesResource {
    private static final String DESCRIPTION =
            "From the industry table that counts for the year: a real one before a sample, then the latest publication. Every"
                    + " figure has its parts and a status; without a table the status is NO_DATA and nothing has a value.";

    private final IndustryTables tables;
    private final IndustryRows rows;
    private final AsOf asOf;
    private final ConsistentRead data;
    private final ProblemRenderer texts;
    private final RequestLanguage language;
    private final Answers answers;

    IntensiveIndustriesResource(
            IndustryTables tables,
            IndustryRows rows,
            AsOf asOf,
            ConsistentRead data,
            ProblemRenderer texts,
            RequestLanguage language,
            Answers answers) {
        this.tables = tables;
        this.rows = rows;
        this.asOf = asOf;
        this.data = data;
        this.texts = texts;
        this.language = language;
        this.answers = answers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @Operation(
            operationId = "getIpIntensiveIndustries",
            summary = "IP-intensive industries: which, why, and their shares of GDP, jobs, exports and wages",
            description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IntensiveReply.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response get(
            @BeanParam IntensiveParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        IntensiveQuery query = IntensiveQuery.read(sent, uri);
        return answers.of(
                () -> data.read(connection -> reply(
                        connection, query, asOf.read(connection, sent.asOf).revision())),
                (reply, said) -> IntensiveCsv.of(reply, new IntensiveTexts(texts, said)));
    }

    private IntensiveReply reply(Connection connection, IntensiveQuery query, DataRevision revision)
            throws SQLException {
        Optional<IndustryTable> table =
                tables.preferred(connection, query.year(), query.samples(), revision.revision());
        List<IndustryRow> found =
                table.isEmpty() ? List.of() : rows.of(connection, table.get().id(), revision.revision());
        IntensiveTexts words = new IntensiveTexts(texts, language.get());
        return new IntensiveAnswer(words, table, found, query.rights()).reply(query, revision);
    }
}
