package org.ipcoop.indicators.ingestion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.indicators.serving.Paged;
import org.ipcoop.indicators.serving.Rows;
import org.ipcoop.indicators.serving.Tabled;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The records that could not be applied: to look at, and to apply once their cause is gone. */
@Path("/api/v1/ingestion/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Ingestion")
class DeadLetterResource {
    private static final String SCOPE = "dead-letters";
    private static final int STANDARD = 50;
    private static final int MAXIMUM = 500;
    private static final Cursor BEGINNING = Cursor.after(SCOPE, "", "-1", "-1");

    private final DataSource dataSource;
    private final DeadLetterTable deadLetters;
    private final Replay replay;
    private final Answers answers;

    DeadLetterResource(DataSource dataSource, DeadLetterTable deadLetters, Replay replay, Answers answers) {
        this.dataSource = dataSource;
        this.deadLetters = deadLetters;
        this.replay = replay;
        this.answers = answers;
    }

    /** One page of the API. */
    record Letters(
            List<DeadLetterView> items,
            long total,
            @Nullable String next) implements Tabled, Paged {
        @Override
        public Rows table() {
            return new Rows(items.stream().map(DeadLetterView::row).toList(), DeadLetterView.Row.BLANK);
        }
    }

    /** In the order of topic, partition and offset; replayed ones are kept. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @Operation(operationId = "listDeadLetters", summary = "Records that could not be applied")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Letters.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(@QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        PageRequest wanted = PageRequest.of(limit, cursor, STANDARD, MAXIMUM, SCOPE, 3);
        List<String> keys = wanted.cursor().orElse(BEGINNING).keys();
        var partition = new TopicPartition(keys.get(0), (int) number(keys.get(1)));
        try (Connection connection = dataSource.getConnection()) {
            List<DeadLetterView> rows =
                    deadLetters.after(connection, partition, number(keys.get(2)), wanted.limit() + 1).stream()
                            .map(DeadLetterView::of)
                            .toList();
            long total = deadLetters.counts(connection).all();
            Page<DeadLetterView> page = Page.of(rows, wanted.limit(), total, DeadLetterResource::cursor);
            return answers.ofMoment(new Letters(page.items(), page.total(), page.next()));
        }
    }

    /** Decodes the record again and folds it; safe to repeat. */
    @POST
    @Path("/{topic}/{partition}/{offset}/replay")
    @Operation(operationId = "replayDeadLetter", summary = "Apply a dead letter again")
    public Replay.Applied replay(
            @PathParam("topic") String topic, @PathParam("partition") int partition, @PathParam("offset") long offset)
            throws SQLException {
        return replay.replay(new TopicPartition(topic, partition), offset);
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw new Invalid(Violation.parameter("cursor", "cursor"));
        }
    }

    private static Cursor cursor(DeadLetterView letter) {
        return Cursor.after(
                SCOPE, letter.topic(), Integer.toString(letter.partition()), Long.toString(letter.offset()));
    }
}
