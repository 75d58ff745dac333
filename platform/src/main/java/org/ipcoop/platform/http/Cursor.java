package org.ipcoop.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;

/**
 * Where a list goes on: the last row's sort keys, opaque to the client. {@code scope} says which list and order it belongs
 * to, so that a cursor of another order is refused instead of skipping rows.
 */
public record Cursor(String scope, List<String> keys) {
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** The cursor behind the row with these keys. */
    public static Cursor after(String scope, String... keys) {
        return new Cursor(scope, List.of(keys));
    }

    /** As the client gets it. */
    public String encode() {
        List<String> parts = new ArrayList<>();
        parts.add(scope);
        keys.forEach(key -> parts.add(key.replace("%", "%25").replace(SEPARATOR, "%1F")));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a client's cursor; anything but a cursor of this list and order with that many keys is a 400. */
    public static Cursor decode(String scope, int keyCount, String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
            boolean storable = text.indexOf('\0') < 0;
            if (storable && parts.size() == keyCount + 1 && parts.getFirst().equals(scope)) {
                List<String> keys = parts.subList(1, parts.size()).stream()
                        .map(key -> key.replace("%1F", SEPARATOR).replace("%25", "%"))
                        .toList();
                return new Cursor(scope, keys);
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the same answer
        }
        throw new Invalid(Violation.parameter("cursor", "cursor"));
    }
}
