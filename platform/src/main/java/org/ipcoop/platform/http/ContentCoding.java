package org.ipcoop.platform.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How a body travels: as it is, or made smaller for a client that says it can undo that (RFC 9110, section 12.5.3). */
public enum ContentCoding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    /** Below this, a head more costs as much as a smaller body saves. */
    private static final int WORTHWHILE = 1024;

    /** As small as gzip's best, at a fraction of its time. */
    private static final int QUALITY = 5;

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /** As it stands in Content-Encoding. */
    public String token() {
        return token;
    }

    /**
     * The coding the client likes best of those this machine can do; of several liked alike the one that saves most. Without the
     * header, or with one that accepts nothing else, the body travels as it is.
     */
    public static ContentCoding negotiate(@Nullable String acceptEncoding, int length) {
        if (acceptEncoding == null || length < WORTHWHILE) {
            return IDENTITY;
        }
        Map<String, Double> weights = weights(acceptEncoding);
        ContentCoding best = IDENTITY;
        double liked = 0;
        for (ContentCoding coding : List.of(BROTLI, GZIP)) {
            double weight = weights.getOrDefault(coding.token, weights.getOrDefault("*", 0.0));
            if (weight > liked && coding.isAvailable()) {
                best = coding;
                liked = weight;
            }
        }
        return best;
    }

    private boolean isAvailable() {
        return this != BROTLI || Brotli4jLoader.isAvailable();
    }

    private static Map<String, Double> weights(String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String element : header.split(",", -1)) {
            String[] words = element.split(";", 2);
            String parameter = words.length < 2 ? "" : words[1].replace(" ", "");
            weights.put(words[0].strip().toLowerCase(Locale.ROOT), weight(parameter));
        }
        return weights;
    }

    private static double weight(String parameter) {
        try {
            return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2)) : 1;
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    /** The body in this coding. */
    public byte[] encode(byte[] body) {
        try {
            return switch (this) {
                case BROTLI -> Encoder.compress(body, new Encoder.Parameters().setQuality(QUALITY));
                case GZIP -> gzip(body);
                case IDENTITY -> body;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
