package org.ipcoop.indicators.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The columns that facts and totals have in common, as arrays for {@code unnest} and from a row. */
final class KeyColumns {
    static final String NAMES = "measure, day, activity_type, area, province, organisation, sample, dims, member";
    /** To be read with {@code as t(NAMES, …)}. */
    static final String ARRAYS =
            "?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bool[], ?::text[]::jsonb[], ?::text[]";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> DIMS = new TypeReference<>() {};

    private KeyColumns() {}

    /** Binds the nine arrays from parameter {@code first} on; the next free parameter is returned. */
    static int bind(PreparedStatement statement, int first, Collection<FactKey> keys) throws SQLException {
        int at = first;
        array(statement, at++, "text", keys, FactKey::measure);
        array(statement, at++, "date", keys, key -> key.day().toString());
        array(statement, at++, "text", keys, FactKey::activityType);
        array(statement, at++, "text", keys, FactKey::area);
        array(statement, at++, "text", keys, FactKey::province);
        array(statement, at++, "text", keys, FactKey::organisation);
        array(statement, at++, "bool", keys, FactKey::sample);
        // Few combinations of dimensions make up a batch.
        Map<Object, String> dims = new HashMap<>();
        array(statement, at++, "text", keys, key -> dims.computeIfAbsent(key.dims(), KeyColumns::json));
        array(statement, at++, "text", keys, FactKey::member);
        return at;
    }

    static <T> void array(
            PreparedStatement statement, int at, String type, Collection<T> rows, Function<T, Object> column)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                at, connection.createArrayOf(type, rows.stream().map(column).toArray()));
    }

    static FactKey read(ResultSet row) throws SQLException {
        return new FactKey(
                row.getString("measure"),
                row.getObject("day", LocalDate.class),
                row.getString("activity_type"),
                row.getString("area"),
                row.getString("province"),
                row.getString("organisation"),
                row.getBoolean("sample"),
                dims(row.getString("dims")),
                row.getString("member"));
    }

    /** Dimensions as the column has them. */
    static String json(Object dims) {
        try {
            return JSON.writeValueAsString(dims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
    }

    private static TreeMap<String, String> dims(String json) {
        try {
            return JSON.readValue(json, DIMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("column dims holds something else", e);
        }
    }
}
