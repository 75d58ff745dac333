package org.ipcoop.indicators.serving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.Freshness;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an answer depends on, and all it depends on: the address with its query in any order, the language, the format, and the
 * state of the data.
 *
 * @param state of the data and of the day: a word that is never used again once anything of it has changed
 * @param settled whether the state is a past one, which no commit changes any more
 */
record Question(String address, Language language, boolean csv, String state, boolean settled) {
    private static final int BYTES = 9;

    /** The address of a path and a raw query, in which the order of the parameters says nothing. */
    static String address(String path, @Nullable String query) {
        if (query == null || query.indexOf('&') < 0) {
            return path + "?" + (query == null ? "" : query);
        }
        String[] parameters = query.split("&", -1);
        Arrays.sort(parameters);
        return path + "?" + String.join("&", parameters);
    }

    /**
     * A tag that can be told without the answer. The address is in it: who sends it has been given an answer from here, so that
     * the question need not be checked again.
     */
    EntityTag tag(String release) {
        String variant = String.join("\n", address, language.tag(), csv ? "csv" : "json", release);
        return EntityTag.strong(state + "." + hash(variant.getBytes(StandardCharsets.UTF_8)));
    }

    /** A tag of the answer's own bytes, the same as long as they are. */
    static EntityTag tagOf(byte[] body) {
        return EntityTag.strong(hash(body));
    }

    Freshness freshness() {
        return settled ? Freshness.SETTLED : Freshness.PRIVATE;
    }

    private static String hash(byte[] text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
