package org.ipcoop.indicators.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.Term;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Adds and replaces series; every change is a version of the series and a revision of the data. */
@ApplicationScoped
class SeriesCatalogue {
    /** Who wrote a row: a release of the service, which the next one may correct, or a person, whom no release overrules. */
    enum Origin {
        SEED,
        STEWARD
    }

    /** Who recorded what came with a release. */
    static final String SHIPPED = "shipped";

    private final Connections connections;
    private final DataRevisions revisions;

    SeriesCatalogue(Connections connections, DataRevisions revisions) {
        this.connections = connections;
        this.revisions = revisions;
    }

    /** Adds a series; a code that is taken is a conflict. */
    Series add(Series series, String by) {
        return connections.write(connection -> {
            SeriesTable.lock(connection, series.code());
            if (SeriesTable.current(connection, series.code()).isPresent()) {
                throw new Conflict("conflict.taken", Map.of("taken", series.code()), new Term("series"), series.code());
            }
            return stored(connection, series, by);
        });
    }

    /** Replaces a series by its next version, where the caller knows the present one; the same again changes nothing. */
    Series replace(String code, Series series, @Nullable String ifMatch, String by) {
        return connections.write(connection -> {
            SeriesTable.lock(connection, code);
            Series present = SeriesTable.current(connection, code).orElseThrow(() -> new NotFound("series", code));
            EntityTag.ofRevision(present.version()).requireMatch(ifMatch);
            requireSameShape(present, series);
            Series next = series.version(present.version());
            return next.equals(present) ? present : stored(connection, series.version(present.version() + 1), by);
        });
    }

    /**
     * Brings a shipped series up to date in the running transaction, unless a steward has written it. Answers the series in
     * force, which may be the steward's.
     */
    Series ship(Connection connection, Series shipped, SeedRevision revision) throws SQLException {
        SeriesTable.lock(connection, shipped.code());
        var present = SeriesTable.current(connection, shipped.code());
        if (present.isEmpty()) {
            SeriesTable.store(connection, shipped, Origin.SEED.name(), SHIPPED, revision.get());
            return shipped;
        }
        int version = present.get().version();
        boolean ours = SeriesTable.origin(connection, shipped.code()).stream().anyMatch(Origin.SEED.name()::equals);
        if (!ours || present.get().equals(shipped.version(version))) {
            return present.get();
        }
        Series next = shipped.version(version + 1);
        SeriesTable.store(connection, next, Origin.SEED.name(), SHIPPED, revision.get());
        return next;
    }

    private Series stored(Connection connection, Series series, String by) throws SQLException {
        long revision = revisions
                .raise(connection, Change.of(Kind.SERIES, series.code()))
                .revision();
        SeriesTable.store(connection, series, Origin.STEWARD.name(), by, revision);
        return series;
    }

    /** What is observed was observed by these dimensions, periods and sources. */
    private static void requireSameShape(Series present, Series next) {
        List<Violation> violations = new ArrayList<>();
        fixed("/code", present.code(), next.code(), violations);
        fixed("/dimensions", present.dimensions(), next.dimensions(), violations);
        fixed("/period", present.period().word(), next.period().word(), violations);
        fixed("/unit", present.unit(), next.unit(), violations);
        List<String> missing = present.sourceCodes().stream()
                .filter(source -> !next.sourceCodes().contains(source))
                .toList();
        if (!missing.isEmpty()) {
            violations.add(Violation.at("/sources", "series-source-kept", String.join(", ", missing)));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private static void fixed(String at, Object present, Object next, List<Violation> violations) {
        if (!present.equals(next)) {
            violations.add(Violation.at(at, "series-fixed", present));
        }
    }
}
