package org.ipcoop.platform.csv;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What an address that has both JSON and CSV answers: JSON, unless Accept puts CSV before it. */
public final class CsvPreference {
    /** The media type of every CSV answer. */
    public static final String CSV = "text/csv";

    private static final MediaType TABLE = MediaType.valueOf(CSV);

    private CsvPreference() {}

    /** Whether the client wants CSV. */
    public static boolean of(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(TABLE))
                .findFirst()
                .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .orElse(false);
    }
}
