package org.ipcoop.indicators.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ipcoop.indicators.period.Period;

/** The where-clause of a term and a selection, and its parameters in their order. Codes are always parameters. */
final class Conditions {
    private final StringBuilder sql = new StringBuilder("t.measure = ? and t.day between ? and ?");
    private final List<Object> parameters = new ArrayList<>();
    private final List<Period> periods;
    private final FactSource source;

    Conditions(Term term, Selection selection) {
        periods = selection.periods();
        source = FactSource.of(term, selection);
        parameters.addAll(source.parameters());
        parameters.add(term.measure());
        parameters.add(selection.days().start());
        parameters.add(selection.days().end());
        narrow(term.measure(), term.filters());
        narrow(term.measure(), selection.filters());
        if (!selection.samples()) {
            sql.append(" and not t.sample");
        }
    }

    /** The table that the clause is about. */
    FactSource source() {
        return source;
    }

    String sql() {
        return sql.toString();
    }

    /**
     * A statement whose first three parameters are the periods (codes, first and last days), then those of the table and of this
     * clause.
     */
    PreparedStatement prepare(Connection connection, String statement) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        prepared.setArray(1, array(connection, Period::code));
        prepared.setArray(2, array(connection, period -> period.days().start().toString()));
        prepared.setArray(3, array(connection, period -> period.days().end().toString()));
        bind(prepared, 4);
        return prepared;
    }

    /** Binds the parameters of the table and of this clause from {@code first} on; the next free one is returned. */
    int bind(PreparedStatement prepared, int first) throws SQLException {
        int at = first;
        for (Object parameter : parameters) {
            bind(prepared, at++, parameter);
        }
        return at;
    }

    private void narrow(String measure, Map<String, List<String>> filters) {
        filters.forEach((dimension, codes) -> {
            sql.append(" and ").append(Dimension.condition(measure, dimension));
            parameters.add(codes.toArray(String[]::new));
        });
    }

    private java.sql.Array array(Connection connection, Function<Period, String> text) throws SQLException {
        return connection.createArrayOf("text", periods.stream().map(text).toArray());
    }

    static void bind(PreparedStatement prepared, int index, Object value) throws SQLException {
        switch (value) {
            case String text -> prepared.setString(index, text);
            case Long number -> prepared.setLong(index, number);
            case LocalDate day -> prepared.setObject(index, day);
            case String[] codes ->
                prepared.setArray(index, prepared.getConnection().createArrayOf("text", codes));
            default -> throw new IllegalArgumentException("parameter of an unknown type");
        }
    }
}
