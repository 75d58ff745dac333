package org.ipcoop.activities.list;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * A WHERE clause and its parameters; values never become part of the text.
 *
 * @param tallied whether it speaks only of what the tally knows too
 */
record Conditions(List<String> clauses, List<Object> values, boolean tallied) {
    static final Conditions NONE = new Conditions(List.of("true"), List.of(), true);

    Conditions {
        clauses = List.copyOf(clauses);
        values = List.copyOf(values);
    }

    String sql() {
        return String.join(" and ", clauses);
    }

    /** One of the values; none given is no condition. A single one is an equality, which an index can be ordered behind. */
    Conditions oneOf(String column, List<?> wanted) {
        List<String> names = wanted.stream().map(Object::toString).toList();
        return switch (names.size()) {
            case 0 -> this;
            case 1 -> with(column + " = ?", names, tallied);
            default -> with(column + " = any (?)", List.of(names), tallied);
        };
    }

    /** The same for columns that the tally doesn't have. */
    Conditions coded(String condition, List<String> codes) {
        return codes.isEmpty() ? this : and(condition, List.of(codes));
    }

    /** A condition of one parameter, where it is given. */
    Conditions given(String clause, @Nullable Object value) {
        return value == null ? this : and(clause, List.of(value));
    }

    Conditions and(String clause, List<?> parameters) {
        return with(clause, parameters, false);
    }

    Conditions with(String clause, List<?> parameters, boolean stillTallied) {
        List<String> more = new ArrayList<>(clauses);
        more.add(clause);
        List<Object> moreValues = new ArrayList<>(values);
        moreValues.addAll(parameters);
        return new Conditions(more, moreValues, stillTallied);
    }

    /**
     * The statement with its parameters. It is planned for their values every time: which index is right depends on how many
     * rows they match.
     */
    static PreparedStatement prepare(Connection connection, String sql, List<?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof List<?> names) {
                statement.setArray(i + 1, connection.createArrayOf("text", names.toArray()));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
        return statement;
    }
}
