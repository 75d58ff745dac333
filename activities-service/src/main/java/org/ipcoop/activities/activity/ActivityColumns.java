package org.ipcoop.activities.activity;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ipcoop.activities.activity.model.Content;
import org.jspecify.annotations.Nullable;

/**
 * What table {@code activity} keeps of a revision, column by column. A new column is one more line here: the statements of
 * {@link ActivityTable} are made from this list.
 */
final class ActivityColumns {
    private static final List<Column> ALL = List.of(
            new Column("id", "uuid", next -> next.activity().id()),
            new Column("created_at", "timestamptz", next -> next.activity().createdAt()),
            said("reporting_organisation", "text", Content::reportingOrganisation),
            said("external_id", "text", Content::externalId),
            said("type", "text", Content::type),
            new Column("status", "text", next -> next.activity().status()),
            said("title_vi", "text", content -> content.title().vi()),
            said("title_en", "text", content -> content.title().en()),
            said("actual_end", "date", Content::actualEnd),
            said("day", "date", ActivityColumns::listedDay),
            new Column("sample", "boolean", next -> next.activity().sample()),
            new Column("revision", "integer", next -> next.activity().revision()),
            new Column("updated_at", "timestamptz", next -> next.activity().updatedAt()),
            new Column("content", "jsonb", NextRevision::json));

    /** Those that a later revision changes. */
    private static final List<Column> CHANGED = ALL.subList(2, ALL.size());

    private ActivityColumns() {}

    /**
     * A column that a statement gets as one array of texts, an element a row, and casts to its type.
     *
     * @param value text, or what reads as its text
     */
    record Column(String name, String type, Function<NextRevision, @Nullable Object> value) {}

    private static Column said(String name, String type, Function<Content, @Nullable Object> value) {
        return new Column(name, type, next -> value.apply(next.activity().content()));
    }

    /** All of them and then others. */
    static List<Column> and(List<Column> others) {
        return Stream.concat(ALL.stream(), others.stream()).toList();
    }

    static String names() {
        return names(ALL, column -> column.name);
    }

    /** {@code name = v.name} of those that change. */
    static String assignments() {
        return names(CHANGED, column -> column.name + " = v." + column.name);
    }

    /** A row a revision: {@code select given.id::uuid as id, … from unnest(?::text[], …) as given (id, …)}. */
    static String rows(List<Column> columns) {
        return "select %s from unnest(%s) as given (%s)"
                .formatted(
                        names(columns, column -> "given.%1$s::%2$s as %1$s".formatted(column.name, column.type)),
                        names(columns, column -> "?::text[]"),
                        names(columns, column -> column.name));
    }

    /** Sets the parameters of {@link #rows}. */
    static void bind(List<Column> columns, List<NextRevision> revisions, PreparedStatement to, Connection connection)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            var value = columns.get(i).value;
            String[] texts = revisions.stream()
                    .map(next -> Objects.toString(value.apply(next), null))
                    .toArray(String[]::new);
            to.setArray(i + 1, connection.createArrayOf("text", texts));
        }
    }

    private static String names(List<Column> columns, Function<Column, String> text) {
        return columns.stream().map(text).collect(joining(", "));
    }

    /** The day lists filter by: the actual end, else the planned one, else whatever is known. */
    private static @Nullable LocalDate listedDay(Content content) {
        LocalDate plannedEnd =
                content.planned() == null ? null : content.planned().end();
        return Stream.of(content.actualEnd(), plannedEnd, content.day())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
