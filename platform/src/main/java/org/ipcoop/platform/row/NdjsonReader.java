package org.ipcoop.platform.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** One object a line. Lines do not depend on each other: a broken one is rejected and the next is read. */
final class NdjsonReader implements RowReader {
    private final Lines lines;
    private final ObjectReader trees;
    private final int maxRowBytes;
    private long index;

    NdjsonReader(InputStream in, int maxRowBytes) {
        this.lines = new Lines(in, maxRowBytes);
        this.trees = JsonRows.trees(maxRowBytes, JsonRows.DEEPEST);
        this.maxRowBytes = maxRowBytes;
    }

    @Override
    public @Nullable Row next() {
        while (lines.next()) {
            if (!lines.isBlank()) {
                return row(index++, lines.number());
            }
        }
        return null;
    }

    private Row row(long at, long line) {
        if (lines.isTooLong()) {
            return JsonRows.rejected(at, line, Violation.at("", "row-too-long", maxRowBytes));
        }
        try {
            JsonNode value = trees.readValue(lines.bytes(), 0, lines.length());
            return JsonRows.row(at, line, value);
        } catch (JsonProcessingException | CharConversionException e) {
            return JsonRows.rejected(at, line, JsonRows.broken("json-row-broken", e, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
