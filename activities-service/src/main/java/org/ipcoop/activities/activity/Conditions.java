package org.ipcoop.activities.activity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A WHERE clause and its parameters; values never become part of the text. */
record Conditions(List<String> clauses, List<Object> values) {

    /** The filters of a request, every one a narrowing. */
    static Conditions of(ActivityFilter filter) {
        Conditions all = new Conditions(List.of("true"), List.of());
        return all.any("type = any(?)", filter.type())
                .any("status = any(?)", filter.status())
                .given(
                        "? = any(areas)",
                        filter.area() == null ? null : filter.area().name())
                .given("? = any(provinces)", filter.province())
                .given("reporting_organisation = ?", filter.org())
                .given("day >= ?", filter.from())
                .given("day <= ?", filter.to())
                .given(
                        "updated_at >= ?",
                        filter.updatedSince() == null
                                ? null
                                : filter.updatedSince().atOffset(ZoneOffset.UTC))
                .given("sample = ?", filter.sample())
                .containing(filter.q());
    }

    String sql() {
        return String.join(" and ", clauses);
    }

    Conditions and(String clause, List<?> parameters) {
        List<String> more = new ArrayList<>(clauses);
        more.add(clause);
        List<Object> moreValues = new ArrayList<>(values);
        moreValues.addAll(parameters);
        return new Conditions(more, moreValues);
    }

    void bind(PreparedStatement statement, Connection connection) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof List<?> names) {
                statement.setArray(i + 1, connection.createArrayOf("text", names.toArray()));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }

    private Conditions given(String clause, @Nullable Object value) {
        return value == null ? this : and(clause, List.of(value));
    }

    private Conditions any(String clause, @Nullable Collection<? extends Enum<?>> wanted) {
        return wanted == null || wanted.isEmpty()
                ? this
                : and(clause, List.of(wanted.stream().map(Enum::name).collect(Collectors.toList())));
    }

    private Conditions containing(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String pattern = "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return and("(title_vi ilike ? or title_en ilike ? or external_id ilike ?)", List.of(pattern, pattern, pattern));
    }
}
