package org.ipcoop.indicators.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.PeriodLabel;
import org.ipcoop.indicators.period.RelativePeriod;
import org.ipcoop.indicators.period.VietNam;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The words for periods and what they mean today, for those who let people choose one. */
@Path("/api/v1/periods")
@Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
@RolesAllowed(Roles.READER)
@Tag(name = "Indicators")
class PeriodsResource {
    private final Clock clock;
    private final Answers answers;

    PeriodsResource(Clock clock, Answers answers) {
        this.clock = clock;
        this.answers = answers;
    }

    /** The words in common use; numbers from 1 to 999 may stand in those that have one. */
    record PeriodWords(LocalDate today, List<PeriodWord> items, int total) {}

    /** A word, how it is cut and which days it means today. */
    record PeriodWord(String word, String period, LocalDate start, LocalDate end, PeriodLabel label) {
        static PeriodWord of(RelativePeriod meant) {
            DateRange days = meant.days();
            return new PeriodWord(meant.word(), meant.kind().word(), days.start(), days.end(), meant.label());
        }
    }

    @GET
    @Operation(summary = "The words for periods that move on with the calendar, and what they mean today in Viet Nam")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PeriodWords.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.ofContent(() -> {
            LocalDate today = VietNam.today(clock);
            List<PeriodWord> words =
                    RelativePeriod.common(today).stream().map(PeriodWord::of).toList();
            return new PeriodWords(today, words, words.size());
        });
    }
}
