package org.ipcoop.activities.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ipcoop.activities.organisation.Organisation.Kind;
import org.ipcoop.activities.violation.Storable;
import org.jspecify.annotations.Nullable;

/** The statements on organisations; each takes part in the transaction of its caller, where there is one. */
@Singleton
class OrganisationTable {
    /** Names the advisory lock of those who change organisations: they are few, and go one after the other. */
    private static final long LOCK = 0x6f7267L;

    /** What {@link #read} makes an organisation of. */
    static final String SELECT = """
            select code, name_vi, name_en, kind, tax_code, iati_id, country, merged_into, sample, revision,
                (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                    'number', number, 'designatedBy', designated_by, 'from', valid_from, 'to', valid_to, 'letter', letter)))
                from organisation_designation where organisation = code) as designations
            from organisation
            """;

    private static final TypeReference<List<Designation>> DESIGNATIONS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Event<Changed> changes;

    OrganisationTable(AgroalDataSource database, ObjectMapper json, Event<Changed> changes) {
        this.database = database;
        this.json = json;
        this.changes = changes;
    }

    /** The running transaction changes organisations. */
    record Changed() {}

    /** Lets nobody else change organisations until the transaction ends. */
    void holdAll() {
        query("select pg_advisory_xact_lock(?)", row -> row, LOCK);
    }

    /** Keeps writers from naming the organisation until the transaction ends, and waits for those who just do. */
    void close(String code) {
        query("select code from organisation where code = ? for update", row -> row, code);
    }

    List<Organisation> find(Collection<String> codes) {
        return query(SELECT + "where code = any (?)", this::read, codes);
    }

    /** None where the code is text that no database keeps. */
    Optional<Organisation> find(String code) {
        return Storable.isText(code) ? find(List.of(code)).stream().findFirst() : Optional.empty();
    }

    /** Another organisation that holds one of the identifiers, and which; a merged duplicate no longer holds any. */
    Optional<Holder> holder(Organisation of) {
        String sql = """
                select code, case when tax_code = ? then 'taxCode' else 'iatiId' end
                from organisation
                where code <> ? and (tax_code = ? or iati_id = ?) and merged_into is null limit 1
                """;
        return query(
                        sql,
                        row -> new Holder(row.getString(1), row.getString(2)),
                        of.taxCode(),
                        of.code(),
                        of.taxCode(),
                        of.iatiId())
                .stream()
                .findFirst();
    }

    /** Who has an identifier that was given to another one. */
    record Holder(String code, String member) {}

    void insert(Organisation organisation) {
        String sql = """
                insert into organisation (name_vi, name_en, kind, tax_code, iati_id, country, sample, code)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """;
        update(sql, values(organisation));
        organisation.designations().forEach(designation -> put(organisation.code(), designation));
    }

    /** Replaces what it says of itself; its designations have their own statement. */
    void update(Organisation organisation) {
        String sql = """
                update organisation set name_vi = ?, name_en = ?, kind = ?, tax_code = ?, iati_id = ?, country = ?,
                    sample = ?, revision = revision + 1
                where code = ?
                """;
        update(sql, values(organisation));
    }

    private static @Nullable Object[] values(Organisation from) {
        return new @Nullable Object[] {
            from.name().vi(),
            from.name().en(),
            from.kind().name(),
            from.taxCode(),
            from.iatiId(),
            from.country(),
            from.sample(),
            from.code()
        };
    }

    /** Records a designation, or another version of it. */
    void put(String organisation, Designation designation) {
        String sql = """
                insert into organisation_designation (organisation, number, designated_by, valid_from, valid_to, letter)
                values (?, ?, ?, ?, ?, ?)
                on conflict (organisation, number) do update set designated_by = excluded.designated_by,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, letter = excluded.letter
                """;
        update(
                sql,
                organisation,
                designation.number(),
                designation.designatedBy(),
                designation.from(),
                designation.to(),
                designation.letter());
    }

    boolean designates(String code) {
        return !query("select 1 from organisation_designation where designated_by = ? limit 1", row -> row, code)
                .isEmpty();
    }

    /** The duplicate and all that were merged into it before now point to the survivor. */
    void merge(String duplicate, String survivor) {
        String sql =
                "update organisation set merged_into = ?, revision = revision + 1 where code = ? or merged_into = ?";
        update(sql, survivor, duplicate, duplicate);
        update("""
                update organisation set revision = revision + 1
                where code in (select organisation from organisation_designation where designated_by = ?)
                """, duplicate);
        update("update organisation_designation set designated_by = ? where designated_by = ?", survivor, duplicate);
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, connection, parameters);
            try (ResultSet rows = select.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new OrganisationFailure(e);
        }
    }

    private void update(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, connection, parameters);
            update.executeUpdate();
            changes.fire(new Changed());
        } catch (SQLException e) {
            throw new OrganisationFailure(e);
        }
    }

    private static void bind(PreparedStatement statement, Connection connection, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Collection<?> texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }

    Organisation read(ResultSet row) throws SQLException {
        return new Organisation(
                row.getString("code"),
                new Organisation.Name(row.getString("name_vi"), row.getString("name_en")),
                Kind.valueOf(row.getString("kind")),
                row.getString("tax_code"),
                row.getString("iati_id"),
                row.getString("country"),
                designations(row.getString("designations")),
                row.getString("merged_into"),
                row.getBoolean("sample"),
                row.getInt("revision"));
    }

    private List<Designation> designations(@Nullable String array) {
        try {
            return array == null ? List.of() : json.readValue(array, DESIGNATIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("designations not readable", e);
        }
    }

    /** A statement failed; the database's own error is the cause and decides the reply. */
    static final class OrganisationFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OrganisationFailure(SQLException cause) {
            super("Statement on organisations failed", cause);
        }
    }
}
