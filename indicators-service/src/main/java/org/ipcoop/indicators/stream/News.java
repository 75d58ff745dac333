package org.ipcoop.indicators.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;

/**
 * What one event says: the state the data are in now, and what is different from the state the client was told before. With
 * {@code everything} some of the changes could not be told, and all figures are to be read again.
 */
record News(
        long dataRevision,
        Instant knownAt,
        boolean everything,
        Set<String> indicators,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> series,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> targetSets,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> editions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> indexes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> industries) {}
