package org.ipcoop.activities.list;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The orders of a list, each in both directions. The id breaks ties, so that no page repeats or skips a row. */
record SortOrder(Key key, boolean ascending) {
    static final SortOrder STANDARD = new SortOrder(Key.UPDATED, false);
    static final SortOrder BEST_FIRST = new SortOrder(Key.RELEVANCE, false);

    /** What a list is sorted by: its name for clients, the indexed expression and its type. */
    enum Key {
        UPDATED("updatedAt", "updated_at", "timestamptz"),
        CREATED("createdAt", "created_at", "timestamptz"),
        ENDED("actualEnd", "actual_end", "date"),
        TITLE("title", "left(coalesce(title_vi, title_en), 100) collate \"vi-x-icu\"", "text"),
        RELEVANCE("relevance", "updated_at", "timestamptz");

        private final String word;
        private final String expression;
        private final String type;

        Key(String word, String expression, String type) {
            this.word = word;
            this.expression = expression;
            this.type = type;
        }
    }

    /** The order of that name; relevance has one direction. */
    static Optional<SortOrder> of(String word) {
        return all().filter(order -> order.name().equals(word)).findFirst();
    }

    static String names() {
        return all().map(SortOrder::name).collect(Collectors.joining(", "));
    }

    private static Stream<SortOrder> all() {
        return Stream.concat(
                Arrays.stream(Key.values())
                        .filter(key -> key != Key.RELEVANCE)
                        .flatMap(key -> Stream.of(new SortOrder(key, true), new SortOrder(key, false))),
                Stream.of(BEST_FIRST));
    }

    String name() {
        return ascending || key == Key.RELEVANCE ? key.word : "-" + key.word;
    }

    /** A part of the list: its condition, and the parameters of that. */
    record Tier(String condition, List<String> parameters) {
        Tier(String condition) {
            this(condition, List.of());
        }
    }

    /** The parts of the list, one after the other: unknown ends come last in both directions, exact matches before the others. */
    List<Tier> tiers(Optional<SearchWords> words) {
        return switch (key) {
            case ENDED -> List.of(new Tier("actual_end is not null"), new Tier("actual_end is null"));
            case RELEVANCE -> {
                SearchWords asked = words.orElseThrow();
                yield List.of(
                        new Tier(asked.isExact(), asked.patterns()),
                        new Tier("not " + asked.isExact(), asked.patterns()));
            }
            case UPDATED, CREATED, TITLE -> List.of(new Tier("true"));
        };
    }

    /** The sort key as text, as a cursor keeps it; the same in whatever time zone the connection is. */
    String keyText() {
        return key.type.equals("timestamptz")
                ? "to_char(" + key.expression + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                : "coalesce((" + key.expression + ")::text, '')";
    }

    /** Rows of a tier behind a position with that key; takes {@link Position#parameters} as parameters. */
    String behind(String keyText) {
        String beyond = ascending ? ">" : "<";
        return keyText.isEmpty()
                ? "id " + beyond + " ?::uuid"
                : "(" + key.expression + ", id) " + beyond + " (?::" + key.type + ", ?::uuid)";
    }

    String orderBy() {
        String direction = ascending ? " asc" : " desc";
        return key.expression + direction + ", id" + direction;
    }

    /** Whether a row can have that key in that tier. */
    boolean isKey(int tier, String text) {
        int last = key == Key.ENDED || key == Key.RELEVANCE ? 1 : 0;
        boolean unknownEnd = key == Key.ENDED && tier == 1;
        return tier >= 0 && tier <= last && (unknownEnd ? text.isEmpty() : Position.isKey(key.type, text));
    }
}
