package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ipcoop.activities.codelist.Provinces;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;

/** Lists activities page by page: what is changed meanwhile moves, but nothing that stays is skipped or repeated. */
@ApplicationScoped
class ActivitySearch {
    private static final int STANDARD = 50;
    private static final int MAXIMUM = 500;
    private static final Set<String> PARAMETERS = Set.of(
            "type",
            "status",
            "area",
            "province",
            "org",
            "from",
            "to",
            "updatedSince",
            "sample",
            "q",
            "sort",
            "limit",
            "cursor");

    private final AgroalDataSource database;
    private final ContentJson json;
    private final Provinces provinces;

    ActivitySearch(AgroalDataSource database, ContentJson json, Provinces provinces) {
        this.database = database;
        this.json = json;
        this.provinces = provinces;
    }

    private record Row(String sortKey, String id, String content) {}

    /** A misspelt filter or province is refused: a list that ignored it, or was empty for it, would be wrong. */
    Page<ObjectNode> find(ActivityFilter filter, UriInfo uri) {
        Set<String> unknown = new TreeSet<>(uri.getQueryParameters().keySet());
        unknown.removeAll(PARAMETERS);
        if (!unknown.isEmpty()) {
            throw new Invalid(unknown.stream()
                    .map(name -> Violation.parameter(
                            name, "unknown-parameter", name, String.join(", ", new TreeSet<>(PARAMETERS))))
                    .toList());
        }
        if (filter.province() != null && !provinces.isPresent(filter.province())) {
            throw new Invalid(Violation.parameter("province", "not-one-of", provinces.codes()));
        }
        SortOrder order = SortOrder.of(filter.sort());
        PageRequest page = PageRequest.of(filter.limit(), filter.cursor(), STANDARD, MAXIMUM, order.scope(), 2);
        return page(Conditions.of(filter), order, page);
    }

    private Page<ObjectNode> page(Conditions where, SortOrder order, PageRequest page) {
        try (Connection connection = database.getConnection()) {
            long total = count(connection, where);
            List<Row> rows = rows(connection, where, order, page);
            var shown = Page.of(rows, page.limit(), total, row -> Cursor.after(order.scope(), row.sortKey, row.id));
            List<ObjectNode> items = shown.items().stream()
                    .map(row -> json.write(json.read(row.content)))
                    .toList();
            return new Page<>(items, total, shown.next());
        } catch (SQLException e) {
            throw new ListFailure(e);
        }
    }

    private static long count(Connection connection, Conditions where) throws SQLException {
        String sql = "select count(*) from activity where " + where.sql();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            where.bind(select, connection);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static List<Row> rows(Connection connection, Conditions where, SortOrder order, PageRequest page)
            throws SQLException {
        Conditions rest = page.cursor()
                .map(order::checked)
                .map(cursor -> where.and(order.behind(), cursor.keys()))
                .orElse(where);
        String sql = """
                select %s, id, content from activity where %s order by %s limit %d
                """.formatted(order.key(), rest.sql(), order.orderBy(), page.limit() + 1);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            rest.bind(select, connection);
            try (ResultSet rows = select.executeQuery()) {
                List<Row> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(new Row(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
                return read;
            }
        }
    }

    /** The list could not be read; the database's own error is the cause and decides the reply. */
    static final class ListFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ListFailure(SQLException cause) {
            super("Activities not listed", cause);
        }
    }
}
