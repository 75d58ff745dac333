package org.ipcoop.platform.row;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one array. An element that is JSON but no row is rejected alone; where the JSON itself breaks, nothing after
 * it can be told from the rest, so a last rejected row says where.
 */
final class JsonArrayReader implements RowReader {
    /** Down to here an element is only rejected; where the parser itself gives up, the rest is lost. */
    private static final int DEEPEST_TOLD = 1000;

    private final BoundedParser parser;
    private final ObjectReader trees;
    private long index;
    private boolean ended;

    JsonArrayReader(InputStream in, int maxRowBytes) {
        this.trees = JsonRows.trees(maxRowBytes, DEEPEST_TOLD).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            this.parser = new BoundedParser(trees.createParser(in), maxRowBytes, JsonRows.DEEPEST);
            requireArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireArray() throws IOException {
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new Invalid(Violation.at("", "array-expected"));
            }
        } catch (JsonProcessingException | CharConversionException e) {
            throw new Invalid(JsonRows.broken("json-file-broken", e, 1));
        }
    }

    @Override
    public @Nullable Row next() {
        if (ended) {
            return null;
        }
        try {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                return end();
            }
            return element();
        } catch (JsonProcessingException | CharConversionException e) {
            return last(JsonRows.broken("json-file-broken", e, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row element() throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        parser.bound();
        try {
            JsonNode value = trees.readValue(parser);
            return JsonRows.row(index++, line, value);
        } catch (BoundedParser.OutOfBounds e) {
            skip();
            return JsonRows.rejected(index++, line, e.violation());
        } catch (JsonMappingException e) {
            skip();
            return JsonRows.rejected(index++, line, JsonRows.broken("json-row-broken", e, 1));
        } finally {
            parser.unbound();
        }
    }

    /** Goes to the end of an element that was given up inside; its end is where the array is the innermost again. */
    private void skip() throws IOException {
        parser.unbound();
        while (parser.getParsingContext().getNestingDepth() > 1) {
            parser.nextToken();
        }
    }

    private @Nullable Row end() throws IOException {
        ended = true;
        return parser.nextToken() == null ? null : last(after(parser));
    }

    private static Violation after(JsonParser parser) {
        var at = parser.currentTokenLocation();
        return Violation.at("", "json-after-array", at.getLineNr(), at.getColumnNr());
    }

    private Row last(Violation violation) {
        ended = true;
        return JsonRows.rejected(index++, parser.currentLocation().getLineNr(), violation);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
