package org.ipcoop.bench.activities;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ipcoop.bench.BenchStack;

/**
 * Two fillings of the tables that lists read, 10,000 and 1,000,000 activities, of which one at a time is what the service sees:
 * they change places by their names, so that both are measured in turns, by the same process.
 */
final class ListTables {
    private static final List<String> TABLES = List.of("activity", "activity_tally");

    /** Of the words in the titles: one in five activities has the common one, one in ten thousand the rare one. */
    static final String COMMON = "dao tao";

    static final String RARE = "quynh hoa";

    private static final String FILL = """
            insert into activity_%1$s (id, reporting_organisation, external_id, type, status, title_vi, title_en, actual_end, day,
                sample, revision, created_at, updated_at, content, changed_in)
            select id, organisation, 'B-' || i, type, status, title, 'Activity ' || i, ended, ended, false, 1, moment, moment,
                jsonb_strip_nulls(specimen || jsonb_build_object('id', id, 'reportingOrganisation', organisation,
                    'externalId', 'B-' || i, 'type', type, 'status', status, 'revision', 1, 'sample', false,
                    'title', jsonb_build_object('vi', title, 'en', 'Activity ' || i), 'areas', jsonb_build_array('A' || (1 + i %% 6)),
                    'locations', jsonb_build_array(jsonb_build_object('province', (array['01', '48', '79', '92'])[1 + i %% 4])),
                    'createdAt', '2026-01-01T00:00:00Z', 'updatedAt', '2026-01-01T00:00:00Z',
                    'result', case when type = 'TRAINING' then specimen -> 'result' end)), pg_current_xact_id()
            from (
                select i, uuidv7() as id, '%3$s'::jsonb as specimen,
                    'BENCH-' || (i * 7919) %% 40 as organisation,
                    (array['TRAINING', 'AWARENESS', 'LAW_REVIEW', 'OFFICE_TOOL'])[1 + (i * 104729) %% 4] as type,
                    (array['COMPLETED', 'COMPLETED', 'VERIFIED', 'PLANNED', 'DRAFT'])[1 + (i * 15485863) %% 5] as status,
                    (array['Hội thảo', 'Lớp', 'Khảo sát', 'Đào tạo', 'Tư vấn'])[1 + (i * 611953) %% 5]
                        || ' về sở hữu trí tuệ cho doanh nghiệp, kỳ ' || i
                        || case when i %% 10000 = 77 then ' Quỳnh Hoa' else '' end as title,
                    case when (i * 15485863) %% 5 < 3 then date '2023-01-01' + ((i * 37) %% 1300)::integer end as ended,
                    timestamptz '2023-01-01' + i * interval '90 seconds' as moment
                from generate_series(1::bigint, %2$d) as i) as made
            """;

    private final BenchStack stack;
    private String shown = "";

    ListTables(BenchStack stack) {
        this.stack = stack;
    }

    /** Takes minutes for a million. */
    void fill(String name, int rows) throws SQLException {
        try (Connection database = stack.connect("activities");
                var statement = database.createStatement()) {
            statement.execute("insert into organisation (code, name_en, kind) select 'BENCH-' || i, 'Bench', 'OTHER'"
                    + " from generate_series(0, 39) as i on conflict do nothing");
            statement.execute("create table activity_" + name
                    + " (like activity including generated including storage including defaults)"
                    + " with (toast_tuple_target = 256)");
            statement.execute(FILL.formatted(name, rows, Specimen.JSON.replace("'", "''")));
            for (String index : indexes(database)) {
                statement.execute(index.replaceFirst(" INDEX \\S+ ON public\\.activity ", " INDEX ON activity_" + name + " "));
            }
            statement.execute("create table activity_tally_%1$s as select reporting_organisation, type, status, sample, count(*)"
                    .formatted(name) + " as amount from activity_" + name + " group by 1, 2, 3, 4");
            statement.execute("vacuum analyze activity_" + name);
        }
    }

    private static List<String> indexes(Connection database) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select indexdef from pg_indexes where schemaname = 'public' and tablename = 'activity'")) {
            while (rows.next()) {
                definitions.add(rows.getString(1));
            }
        }
        return definitions;
    }

    /** Makes that filling the one the service reads. */
    void show(String name) throws SQLException {
        if (name.equals(shown)) {
            return;
        }
        try (Connection database = stack.connect("activities");
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            for (String table : TABLES) {
                String aside = shown.isEmpty() ? "_own" : "_" + shown;
                statement.execute("alter table %s rename to %s%s".formatted(table, table, aside));
                statement.execute("alter table %s_%s rename to %s".formatted(table, name, table));
            }
            database.commit();
        }
        shown = name;
    }
}
