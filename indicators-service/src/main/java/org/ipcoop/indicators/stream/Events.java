package org.ipcoop.indicators.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.ipcoop.indicators.indicator.ChangedIndicators;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataChanges;
import org.ipcoop.indicators.revision.DataChanges.Changed;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.stream.Event.Name;

/** Makes events of what the revisions say they changed. */
@ApplicationScoped
class Events {
    private static final Changed NOTHING = new Changed(Set.of(), false);
    private static final Changed UNKNOWN = new Changed(Set.of(), true);

    private final DataChanges changes;
    private final ChangedIndicators indicators;
    private final ObjectMapper json;
    private final StreamSettings settings;

    Events(DataChanges changes, ChangedIndicators indicators, ObjectMapper json, StreamSettings settings) {
        this.changes = changes;
        this.indicators = indicators;
        this.json = json;
        this.settings = settings;
    }

    /** For a client that has missed nothing. */
    Event current(DataRevision now) {
        return event(Name.CURRENT, now, NOTHING);
    }

    /**
     * For one that was told everything up to a revision: all that came after it, in one event; a reset where that is not known
     * any more, or where the revision is one that this database has not reached.
     */
    Event since(Connection connection, long told, DataRevision now) throws SQLException {
        if (told == now.revision()) {
            return current(now);
        }
        boolean known = told >= 0
                && told < now.revision()
                && changes.remembers(connection, told, now.revision(), settings.retention());
        return known
                ? event(Name.CHANGED, now, changes.between(connection, told, now.revision()))
                : event(Name.RESET, now, UNKNOWN);
    }

    private Event event(Name name, DataRevision now, Changed changed) {
        News news = new News(
                now.revision(),
                now.changedAt(),
                changed.everything(),
                indicators.of(changed),
                changed.codes(Kind.SERIES),
                changed.codes(Kind.TARGET_SET),
                changed.codes(Kind.EDITION),
                changed.codes(Kind.INDEX),
                changed.codes(Kind.INDUSTRIES));
        try {
            return new Event(name, now.revision(), json.writeValueAsString(news));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is not writable", e);
        }
    }
}
