package org.ipcoop.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/** A rejection as one line of text, as it is kept until it is read. */
@Singleton
public class RejectionJson {
    private final ObjectWriter writer;
    private final ObjectReader reader;

    RejectionJson(ObjectMapper mapper) {
        this.writer = mapper.writerFor(Rejection.class);
        this.reader = mapper.readerFor(Rejection.class);
    }

    public String write(Rejection rejection) {
        try {
            return writer.writeValueAsString(rejection);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Rejection read(String line) {
        try {
            return reader.readValue(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
