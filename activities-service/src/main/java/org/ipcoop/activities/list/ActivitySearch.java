package org.ipcoop.activities.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.ipcoop.platform.http.Page;

/** Lists activities page by page: what is changed meanwhile moves, but nothing that stays is skipped or repeated. */
@ApplicationScoped
class ActivitySearch {
    /**
     * Up to so many matches are fetched by their own index and sorted; of more, the order's index is walked until the page is
     * full, which is the sooner the more there are. The database would have to guess what is known here.
     */
    private static final long FEW = 5_000;

    private final DataSource database;
    private final Tally tally;

    ActivitySearch(DataSource database, Tally tally) {
        this.database = database;
        this.tally = tally;
    }

    Page<ListedRow> find(ListRequest request) {
        Page<ListedRow> page = Snapshot.read(database, connection -> page(connection, request));
        tally.foldIfLong();
        return page;
    }

    private Page<ListedRow> page(Connection connection, ListRequest request) throws SQLException {
        SortOrder order = request.order();
        List<SortOrder.Tier> tiers = order.tiers(request.words());
        Position position =
                request.cursor().map(cursor -> Position.of(cursor, order)).orElse(null);
        Totals totals = position == null ? count(connection, request, tiers.getFirst()) : position.totals();
        int first = position == null ? 0 : position.tier();
        int wanted = request.limit() + 1;
        List<ListedRow> rows = new ArrayList<>();
        for (int tier = first; tier < tiers.size() && rows.size() < wanted; tier++) {
            Conditions part = request.where()
                    .and(tiers.get(tier).condition(), tiers.get(tier).parameters());
            Conditions rest = position == null || tier > first
                    ? part
                    : part.and(order.behind(position.key()), position.parameters());
            long matches = tier == 0 ? totals.first() : totals.all();
            rows.addAll(rows(connection, rest, order, tier, wanted - rows.size(), matches));
        }
        return Page.of(
                rows,
                request.limit(),
                totals.all(),
                row -> new Position(row.tier(), row.key(), row.id(), totals).cursor(request.scope()));
    }

    /** All that match, and how many of them are in the first part; where that cannot be told cheaply, all might be. */
    private Totals count(Connection connection, ListRequest request, SortOrder.Tier first) throws SQLException {
        Conditions where = request.where();
        if (where.tallied()) {
            long all = tally.count(connection, where);
            return new Totals(all, all);
        }
        String sql = "select count(*), count(*) filter (where %s) from activity where %s"
                .formatted(first.condition(), where.sql());
        List<Object> values = new ArrayList<>(first.parameters());
        values.addAll(where.values());
        try (PreparedStatement select = Conditions.prepare(connection, sql, values);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Totals(row.getLong(1), row.getLong(2));
        }
    }

    private static List<ListedRow> rows(
            Connection connection, Conditions where, SortOrder order, int tier, int limit, long matches)
            throws SQLException {
        if (matches == 0) {
            return List.of();
        }
        String from = matches <= FEW
                ? "(select * from activity where %s offset 0) as activity".formatted(where.sql())
                : "activity where " + where.sql();
        String sql = "select %s, id, content from %s order by %s limit %d"
                .formatted(order.keyText(), from, order.orderBy(), limit);
        return ListedRow.read(connection, sql, where.values(), tier);
    }
}
