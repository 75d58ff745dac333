package org.ipcoop.platform.row;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file of rows can be written in, by its media types; the first is the one we send. */
public enum RowFormat {
    /** One array of objects. */
    JSON("application/json"),
    /** One object a line. */
    NDJSON("application/x-ndjson", "application/ndjson", "application/jsonl"),
    /** One header line and a line a row. */
    CSV("text/csv", "application/csv");

    private final List<String> mediaTypes;

    RowFormat(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /** The format a Content-Type header names, whatever its parameters. */
    public static Optional<RowFormat> of(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.contains(type))
                .findFirst();
    }

    /** The media types it goes by. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }
}
