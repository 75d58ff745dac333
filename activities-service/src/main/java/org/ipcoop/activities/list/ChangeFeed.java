package org.ipcoop.activities.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What changed, in an order that nothing can slip behind: by the transaction that changed it, and only transactions below
 * every one still open. Whoever goes on with the mark of the last page sees every activity's final state, and none twice.
 */
@ApplicationScoped
class ChangeFeed {
    private final DataSource database;
    private final ChangeOrigin origin;

    ChangeFeed(DataSource database, ChangeOrigin origin) {
        this.database = database;
        this.origin = origin;
    }

    /** A page, and on the last one the mark to go on with. */
    record Changes(Page<ListedRow> page, @Nullable Mark mark) {}

    Changes find(ListRequest request, Since since) {
        origin.settle();
        return Snapshot.read(database, connection -> changes(connection, request, since));
    }

    private static Changes changes(Connection connection, ListRequest request, Since since) throws SQLException {
        Mark now = now(connection);
        ChangePosition position = request.cursor().map(ChangePosition::of).orElse(null);
        Mark until = position == null ? now : position.until();
        requireKnown(until, now, "cursor");
        Conditions where = between(request.where(), since, until, now);
        long total = position == null ? count(connection, where) : position.total();
        Conditions rest = position == null
                ? where
                : where.and(
                        "(changed_in, id) > (?::xid8, ?::uuid)",
                        List.of(Long.toString(position.changedIn()), position.id()));
        String sql = "select changed_in::text, id, content from activity where %s order by changed_in, id limit %d"
                .formatted(rest.sql(), request.limit() + 1);
        List<ListedRow> rows = ListedRow.read(connection, sql, rest.values(), 0);
        Page<ListedRow> page = Page.of(
                rows,
                request.limit(),
                total,
                row -> new ChangePosition(until, total, Long.parseLong(row.key()), row.id()).cursor(request.scope()));
        return new Changes(page, page.next() == null ? until : null);
    }

    private static Conditions between(Conditions where, Since since, Mark until, Mark now) {
        Conditions from = switch (since) {
            case Since.Moment moment ->
                where.and("updated_at >= ?", List.of(moment.instant().atOffset(ZoneOffset.UTC)));
            case Since.Seen seen -> {
                requireKnown(seen.mark(), now, "updatedSince");
                yield where.and(
                        "changed_in >= ?::xid8",
                        List.of(Long.toString(seen.mark().transaction())));
            }
        };
        return from.and("changed_in < ?::xid8", List.of(Long.toString(until.transaction())));
    }

    /** A mark of another cluster, or of a future that was lost with a backup, says nothing here. */
    private static void requireKnown(Mark mark, Mark now, String parameter) {
        if (mark.cluster() != now.cluster() || mark.transaction() > now.transaction()) {
            throw new Invalid(Violation.parameter(parameter, "mark-of-another-database"));
        }
    }

    /** Every transaction below is over, for this snapshot and for all later ones. */
    private static Mark now(Connection connection) throws SQLException {
        String sql = "select system_identifier, pg_snapshot_xmin(pg_current_snapshot())::text from change_origin";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Mark(row.getLong(1), Long.parseLong(row.getString(2)));
        }
    }

    private static long count(Connection connection, Conditions where) throws SQLException {
        String sql = "select count(*) from activity where " + where.sql();
        try (PreparedStatement select = Conditions.prepare(connection, sql, where.values());
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
