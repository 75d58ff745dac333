package org.ipcoop.platform.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.platform.bulk.Rejection.Fault;
import org.ipcoop.platform.csv.CsvLine;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.DomainException.Unprocessable;
import org.ipcoop.platform.problem.Problem;
import org.ipcoop.platform.problem.ProblemRenderer;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Writes reports as they are sent: however many rows were rejected, one at a time is in memory. */
@Singleton
public class Reports {
    private static final List<String> COLUMNS =
            List.of("index", "line", "externalId", "column", "pointer", "code", "message");

    private final ObjectMapper mapper;
    private final ProblemRenderer texts;

    Reports(ObjectMapper mapper, ProblemRenderer texts) {
        this.mapper = mapper;
        this.texts = texts;
    }

    /** As one JSON object; where there is a problem to tell, that problem with the report's members. */
    public void json(Report report, @Nullable Problem problem, OutputStream out) throws IOException {
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            if (problem != null) {
                write(problem, json);
            }
            counts(report, json);
            json.writeArrayFieldStart("rejections");
            report.rejections().forEach(rejection -> item(rejection, report.language(), json));
            json.writeEndArray();
            json.writeEndObject();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What the answer to a file is that was to be all or nothing. */
    Problem refusal(Report report, String path) {
        var refused = new Unprocessable("import-refused", report.tally().rejected());
        return texts.problem(refused, report.language(), path);
    }

    private static void write(Problem problem, JsonGenerator json) throws IOException {
        json.writeStringField("type", problem.type());
        json.writeStringField("title", problem.title());
        json.writeNumberField("status", problem.status());
        json.writeStringField("detail", problem.detail());
        json.writeStringField("instance", problem.instance());
    }

    private static void counts(Report report, JsonGenerator json) throws IOException {
        json.writeBooleanField("dryRun", report.request().dryRun());
        json.writeBooleanField("atomic", report.request().atomic());
        json.writeBooleanField("committed", report.committed());
        RowCounts tally = report.tally();
        json.writeNumberField("rows", tally.rows());
        json.writeNumberField("created", tally.created());
        json.writeNumberField("updated", tally.updated());
        json.writeNumberField("unchanged", tally.unchanged());
        json.writeNumberField("rejected", tally.rejected());
    }

    private void item(Rejection rejection, Language language, JsonGenerator json) {
        try {
            mapper.writeValue(json, shown(rejection, language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line a violation, for those who read it as a table. */
    public void csv(Report report, OutputStream out) throws IOException {
        try (var lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            lines.write(CsvLine.BYTE_ORDER_MARK + CsvLine.of(COLUMNS));
            report.rejections().forEach(rejection -> lines(rejection, report.language(), lines));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void lines(Rejection rejection, Language language, BufferedWriter lines) {
        try {
            for (Fault fault : rejection.violations()) {
                lines.write(CsvLine.of(List.of(
                        Long.toString(rejection.index()),
                        Long.toString(rejection.line()),
                        Objects.toString(rejection.externalId(), ""),
                        Objects.toString(fault.column(), ""),
                        fault.pointer(),
                        fault.code(),
                        message(fault, language))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rejection as clients see it. */
    @Schema(name = "Rejection")
    public record Shown(long index, long line, @Nullable String externalId, List<ShownFault> violations) {}

    /** One thing wrong with a row as clients see it. */
    @Schema(name = "RejectionViolation")
    public record ShownFault(String pointer, @Nullable String column, String code, String message) {}

    private Shown shown(Rejection rejection, Language language) {
        return new Shown(
                rejection.index(), rejection.line(), rejection.externalId(), shown(rejection.violations(), language));
    }

    /** In the reader's language. */
    public List<ShownFault> shown(List<Fault> faults, Language language) {
        return faults.stream()
                .map(fault -> new ShownFault(fault.pointer(), fault.column(), fault.code(), message(fault, language)))
                .toList();
    }

    /** A violation's own text; what refuses a record as a whole has none, and says its detail. */
    private String message(Fault fault, Language language) {
        String detail = detail(fault.code(), fault.args(), language);
        Violation violation = fault.violation();
        return texts.message(violation.message() == null ? violation.withMessage(detail) : violation, language);
    }

    /** What a problem of that code says. */
    public String detail(String code, List<String> args, Language language) {
        return texts.text(language, "detail." + code, args.toArray());
    }
}
