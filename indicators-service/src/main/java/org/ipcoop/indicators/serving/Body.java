package org.ipcoop.indicators.serving;

import java.util.EnumMap;
import java.util.Map;
import org.ipcoop.platform.http.ContentCoding;
import org.ipcoop.platform.http.EntityTag;
import org.jspecify.annotations.Nullable;

/** An answer as it was made, once: its tag, its bytes, and each compressed form as soon as somebody wants it. */
final class Body {
    /** What the objects around the bytes take, roughly. */
    private static final int OVERHEAD = 512;

    private final EntityTag tag;
    private final byte[] bytes;
    private final boolean compressible;
    private final @Nullable String link;
    private final Map<ContentCoding, byte[]> coded = new EnumMap<>(ContentCoding.class);

    /**
     * @param compressible not so where the tag is for If-Match, which asks for one form with a strong tag
     * @param link to the next page of a list
     */
    Body(EntityTag tag, byte[] bytes, boolean compressible, @Nullable String link) {
        this.tag = tag;
        this.bytes = bytes;
        this.compressible = compressible;
        this.link = link;
    }

    EntityTag tag() {
        return tag;
    }

    @Nullable
    String link() {
        return link;
    }

    /** The form for a client that accepts these codings. */
    ContentCoding coding(@Nullable String acceptEncoding) {
        return compressible ? ContentCoding.negotiate(acceptEncoding, bytes.length) : ContentCoding.IDENTITY;
    }

    /** The bytes in a coding; the second client that wants it gets what was made for the first. */
    byte[] in(ContentCoding coding) {
        if (coding == ContentCoding.IDENTITY) {
            return bytes;
        }
        synchronized (coded) {
            return coded.computeIfAbsent(coding, wanted -> wanted.encode(bytes));
        }
    }

    /** An upper bound of the memory it takes: the forms of a text that is worth compressing are smaller than half of it. */
    int weight() {
        return 2 * bytes.length + OVERHEAD;
    }
}
