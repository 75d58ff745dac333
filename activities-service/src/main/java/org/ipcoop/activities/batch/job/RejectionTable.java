package org.ipcoop.activities.batch.job;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.ipcoop.platform.bulk.ImportFailure;
import org.ipcoop.platform.bulk.Rejection;
import org.ipcoop.platform.bulk.RejectionJson;

/** The rejected rows of jobs. */
@Singleton
class RejectionTable {
    private static final int PAGE = 500;

    private final AgroalDataSource database;
    private final RejectionJson json;

    RejectionTable(AgroalDataSource database, RejectionJson json) {
        this.database = database;
        this.json = json;
    }

    void insert(UUID job, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        String sql = """
                insert into import_rejection (job_id, row_index, rejection)
                select ?, * from unnest(?::bigint[], ?::text[])
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, job);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", rejections.stream().map(Rejection::index).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", rejections.stream().map(json::write).toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    /** In the order of the file, a page at a time, so that a slow reader holds nothing. */
    void forEach(UUID job, Consumer<Rejection> reader) {
        long last = -1;
        for (List<Rejection> page = page(job, last); !page.isEmpty(); page = page(job, last)) {
            page.forEach(reader);
            last = page.getLast().index();
        }
    }

    private List<Rejection> page(UUID job, long after) {
        String sql = """
                select rejection from import_rejection
                where job_id = ? and row_index > ? order by row_index limit %d
                """.formatted(PAGE);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, job);
            select.setLong(2, after);
            try (ResultSet rows = select.executeQuery()) {
                List<Rejection> page = new ArrayList<>();
                while (rows.next()) {
                    page.add(json.read(rows.getString(1)));
                }
                return page;
            }
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    /** Of a job that starts from the beginning again. */
    void delete(UUID job) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from import_rejection where job_id = ?")) {
            delete.setObject(1, job);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }
}
