package org.ipcoop.activities.batch.job;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.ipcoop.platform.bulk.ImportFailure;

/** The files of jobs, in the database, where any replica finds them; written and read a piece at a time. */
@Singleton
class Uploads {
    private static final int PIECE = 256 << 10;

    private final AgroalDataSource database;

    Uploads(AgroalDataSource database) {
        this.database = database;
    }

    /** Stores the file as it comes in; returns its length. */
    long store(UUID job, InputStream file) {
        long length = 0;
        try {
            byte[] piece = file.readNBytes(PIECE);
            for (int part = 0; piece.length > 0; part++) {
                insert(job, part, piece);
                length += piece.length;
                piece = file.readNBytes(PIECE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return length;
    }

    private void insert(UUID job, int part, byte[] piece) {
        String sql = "insert into import_upload (job_id, part, bytes) values (?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, job);
            insert.setInt(2, part);
            insert.setBytes(3, piece);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    /** The file from its beginning. */
    Upload open(UUID job) {
        return new Upload(part -> read(job, part));
    }

    private byte[] read(UUID job, int part) {
        String sql = "select bytes from import_upload where job_id = ? and part = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, job);
            select.setInt(2, part);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    /** Nobody needs the file any more. */
    void delete(UUID job) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from import_upload where job_id = ?")) {
            delete.setObject(1, job);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }
}
