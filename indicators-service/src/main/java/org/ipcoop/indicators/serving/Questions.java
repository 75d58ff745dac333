package org.ipcoop.indicators.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.ipcoop.indicators.period.VietNam;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions.Present;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.http.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Reads what the current request asks, and which state of the data its answer is of. */
@ApplicationScoped
class Questions {
    private static final String AS_OF = "asOf";

    private final LatestRevision latest;
    private final RequestLanguage language;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Clock clock;

    Questions(LatestRevision latest, RequestLanguage language, UriInfo uri, HttpHeaders headers, Clock clock) {
        this.latest = latest;
        this.language = language;
        this.uri = uri;
        this.headers = headers;
        this.clock = clock;
    }

    Question current() {
        Present present = latest.present();
        DataRevision now = present.revision();
        boolean settled = asOf().filter(now.changedAt()::isAfter).isPresent();
        return new Question(
                Question.address(
                        uri.getRequestUri().getRawPath(), uri.getRequestUri().getRawQuery()),
                language.get(),
                CsvPreference.of(headers),
                settled ? "past" + present.pastSince() : now.tag() + "." + day(),
                settled);
    }

    Language language() {
        return language.get();
    }

    /**
     * The past instant that is asked for. What was known at it is settled as soon as a later revision is visible: every revision
     * still to come gets a later time than that one, whenever its transaction began. One that can't be read is refused by
     * whoever makes the answer.
     */
    private Optional<Instant> asOf() {
        @Nullable String text = uri.getQueryParameters().getFirst(AS_OF);
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Periods such as the last twelve months, and what a target expects by now, change with the day. */
    private String day() {
        return Long.toString(VietNam.today(clock).toEpochDay(), Character.MAX_RADIX);
    }
}
