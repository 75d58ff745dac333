package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of the projection a second time, in a schema of their own: made like the live ones, written by the same
 * statements, and in the end put in their place.
 */
@ApplicationScoped
class NextGeneration {
    /** All that the projection writes; what refers to another table comes behind it. */
    private static final List<String> TABLES = List.of("activity_version", "fact", "total", "margin", "margin_state");

    private static final String NO_MARGINS = "insert into margin_state (revision) values (-1)";

    /** What the projection's own statements read beside them. */
    private static final String VIEW = "current_fact";

    private static final String VIEW_HERE =
            "select format('create view next_generation.%I as %s', v.name, pg_get_viewdef(to_regclass(v.name)))"
                    + " from (select ?::text as name) v";
    private static final String CONSTRAINTS = """
            select format('alter table next_generation.%I add constraint %I %s', t.relname, c.conname,
              pg_get_constraintdef(c.oid))
            from pg_constraint c join pg_class t on t.oid = c.conrelid
            where t.oid = to_regclass(?) and c.contype in ('p', 'u', 'f')
            """;
    private static final String INDEXES = """
            select replace(pg_get_indexdef(i.indexrelid), format(' ON %I.%I ', n.nspname, t.relname),
              format(' ON next_generation.%I ', t.relname))
            from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
            where t.oid = to_regclass(?) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            """;
    private static final String TRIGGERS = """
            select replace(pg_get_triggerdef(g.oid), format(' ON %I.%I ', n.nspname, t.relname),
              format(' ON next_generation.%I ', t.relname))
            from pg_trigger g join pg_class t on t.oid = g.tgrelid join pg_namespace n on n.oid = t.relnamespace
            where t.oid = to_regclass(?) and not g.tgisinternal
            """;
    private static final String VIEWS = """
            select distinct format('create or replace view %I.%I as %s', n.nspname, v.relname, pg_get_viewdef(v.oid))
            from pg_depend d
            join pg_rewrite r on r.oid = d.objid and d.classid = 'pg_rewrite'::regclass
            join pg_class v on v.oid = r.ev_class and v.relkind = 'v'
            join pg_namespace n on n.oid = v.relnamespace
            where d.refclassid = 'pg_class'::regclass and d.refobjid = to_regclass(?)
            """;

    /** Makes it, empty, with every constraint, index and trigger of the live one under the same name. */
    void create(Connection connection) throws SQLException {
        List<String> parts = new ArrayList<>();
        List<String> triggers = new ArrayList<>();
        for (String table : TABLES) {
            execute(connection, """
                    create table next_generation.%1$s (like %1$s including defaults including constraints
                      including generated including storage including comments)
                    """.formatted(table));
            parts.addAll(texts(connection, CONSTRAINTS, table));
            parts.addAll(texts(connection, INDEXES, table));
            triggers.addAll(texts(connection, TRIGGERS, table));
        }
        parts.addAll(texts(connection, VIEW_HERE, VIEW));
        write(connection);
        for (String part : parts) {
            execute(connection, part);
        }
        execute(connection, NO_MARGINS);
        read(connection);
        for (String trigger : triggers) {
            execute(connection, trigger);
        }
    }

    void drop(Connection connection) throws SQLException {
        execute(connection, "drop view if exists next_generation." + VIEW);
        for (String table : TABLES.reversed()) {
            execute(connection, "drop table if exists next_generation." + table);
        }
    }

    /** From here on, and not beyond the transaction, tables are this generation's only. */
    void write(Connection connection) throws SQLException {
        execute(connection, "set local search_path = next_generation");
    }

    /** Tables are the live ones again. */
    void read(Connection connection) throws SQLException {
        execute(connection, "set local search_path to default");
    }

    /** So that the first questions are planned as well as the last ones were. */
    void analyse(Connection connection) throws SQLException {
        for (String table : TABLES) {
            execute(connection, "analyze next_generation." + table);
        }
    }

    /** Waits for folds in hand and lets no other begin, until the transaction ends; reading goes on. */
    void holdWriters(Connection connection) throws SQLException {
        execute(connection, "lock table activity_version in exclusive mode");
    }

    /** Becomes the live one, which is dropped. Readers take the lock on totals first, and so does this. */
    void replaceLive(Connection connection) throws SQLException {
        execute(connection, "lock table total, fact, activity_version, margin, margin_state in access exclusive mode");
        List<String> views = new ArrayList<>();
        for (String table : TABLES) {
            views.addAll(texts(connection, VIEWS, table));
        }
        execute(connection, "drop view next_generation." + VIEW);
        String live = connection.getSchema();
        for (String table : TABLES) {
            execute(connection, "alter table " + table + " set schema last_generation");
            execute(connection, "alter table next_generation.%s set schema \"%s\"".formatted(table, live));
        }
        for (String view : views) {
            execute(connection, view);
        }
        for (String table : TABLES.reversed()) {
            execute(connection, "drop table last_generation." + table);
        }
    }

    private static List<String> texts(Connection connection, String sql, String parameter) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
        }
        return texts;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
