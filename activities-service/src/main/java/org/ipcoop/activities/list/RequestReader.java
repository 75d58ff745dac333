package org.ipcoop.activities.list;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.http.ParameterReader;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.jspecify.annotations.Nullable;

/** From parameters as sent to what they mean; everything wrong with them is one answer. */
@Singleton
class RequestReader {
    private static final int STANDARD = 50;
    private static final int MAXIMUM = 500;

    /** They change what a page shows, not what the list is. */
    private static final List<String> ASIDE = List.of("cursor", "limit", "fields");

    private final FilterReader filters;
    private final Members members;

    RequestReader(FilterReader filters, Members members) {
        this.filters = filters;
        this.members = members;
    }

    ListRequest read(ListParameters sent, UriInfo uri) {
        var reader = new ParameterReader(ListParameters.class, uri);
        Conditions filtered = filters.read(sent, reader);
        Optional<SearchWords> words = words(sent.q, reader);
        Conditions where = words.map(asked -> asked.narrow(filtered)).orElse(filtered);
        Since since = since(sent.updatedSince, reader);
        SortOrder order = order(sent.sort, words.isPresent(), reader);
        if (sent.sort != null && since instanceof Since.Moment moment) {
            where = where.and("updated_at >= ?", List.of(moment.instant().atOffset(ZoneOffset.UTC)));
            since = null;
        } else if (sent.sort != null && since != null) {
            reader.add("sort", "sort-with-mark");
        }
        String scope = (since == null ? "activities " + order.name() : "changes") + " " + digest(uri);
        int keys = since == null ? Position.KEYS : ChangePosition.KEYS;
        Integer limit = reader.one("limit", sent.limit, Integer.class);
        PageRequest page = reader.attempt(() -> PageRequest.of(limit, null, STANDARD, MAXIMUM, scope, keys))
                .orElse(new PageRequest(STANDARD, Optional.empty()));
        Cursor cursor = sent.cursor == null
                ? null
                : reader.attempt(() -> Cursor.decode(scope, keys, sent.cursor)).orElse(null);
        Selection selection = members.select(sent.fields, reader);
        reader.throwIfAny();
        return new ListRequest(where, words, order, since, selection, page.limit(), Optional.ofNullable(cursor), scope);
    }

    private static Optional<SearchWords> words(@Nullable String text, ParameterReader reader) {
        String read = reader.one("q", text, String.class);
        if (read == null || read.isBlank()) {
            return Optional.empty();
        }
        if (read.length() > SearchWords.LONGEST) {
            reader.add("q", "max-length", SearchWords.LONGEST);
            return Optional.empty();
        }
        return Optional.of(SearchWords.of(read));
    }

    private static @Nullable Since since(@Nullable String text, ParameterReader reader) {
        if (text == null) {
            return null;
        }
        if (text.matches("[0-9]{4}-.*")) {
            Instant instant = reader.one("updatedSince", text, Instant.class);
            return instant == null ? null : new Since.Moment(instant);
        }
        try {
            return new Since.Seen(Mark.decode(text));
        } catch (Invalid | NumberFormatException neither) {
            reader.add("updatedSince", "wrong-format", "date-time or highWaterMark");
            return null;
        }
    }

    private static SortOrder order(@Nullable String word, boolean searching, ParameterReader reader) {
        if (word == null) {
            return searching ? SortOrder.BEST_FIRST : SortOrder.STANDARD;
        }
        SortOrder order = SortOrder.of(word).orElse(null);
        if (order == null) {
            reader.add("sort", "not-one-of", SortOrder.names());
        } else if (order.equals(SortOrder.BEST_FIRST) && !searching) {
            reader.add("sort", "relevance-without-search");
        }
        return order == null ? SortOrder.STANDARD : order;
    }

    /** The filters in short: a cursor says where one list goes on, and not another. */
    private static String digest(UriInfo uri) {
        Map<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(ASIDE);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(filters.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
