package org.ipcoop.platform.row;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Stops in the middle of an element that is longer or deeper than a row may be, before its tree fills the heap. */
final class BoundedParser extends JsonParserDelegate {
    private final int longest;
    private final int deepest;
    private long end = Long.MAX_VALUE;

    /** The element is out of bounds; the parser stands inside it. */
    static final class OutOfBounds extends JsonProcessingException {
        private static final long serialVersionUID = 1L;
        private final transient Violation violation;

        private OutOfBounds(Violation violation) {
            super(violation.code());
            this.violation = violation;
        }

        Violation violation() {
            return violation;
        }
    }

    BoundedParser(JsonParser parser, int longest, int deepest) {
        super(parser);
        this.longest = longest;
        this.deepest = deepest;
    }

    /** From here on {@code longest} bytes may be read. */
    void bound() {
        end = position() + longest;
    }

    void unbound() {
        end = Long.MAX_VALUE;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (end == Long.MAX_VALUE) {
            return token;
        }
        if (position() > end) {
            throw new OutOfBounds(Violation.at("", "row-too-long", longest));
        }
        if (getParsingContext().getNestingDepth() > deepest + 1) {
            throw new OutOfBounds(Violation.at("", "row-too-deep", deepest));
        }
        return token;
    }

    /** In bytes, or in characters where the parser knows those only. */
    private long position() {
        var at = currentLocation();
        return Math.max(at.getByteOffset(), at.getCharOffset());
    }
}
