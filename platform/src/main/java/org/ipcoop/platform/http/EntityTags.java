package org.ipcoop.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;

/** The value of If-Match or If-None-Match: {@code *}, which {@code any} stands for, or a list of tags (RFC 9110, section 8.8.3). */
record EntityTags(boolean any, List<EntityTag> tags) {
    /** A tag with the comma or the end behind it; commas may stand inside the quotes, and list elements may be empty. */
    private static final Pattern ELEMENT =
            Pattern.compile("(?:(W/)?\"([\\x21\\x23-\\x7E\\x80-\\uFFFF]*)\")?[ \\t]*(?:,[ \\t]*|$)");

    EntityTags {
        tags = List.copyOf(tags);
    }

    /** Reads a header that decides over a change; a malformed one is a 400 that names it, not a stale version. */
    static EntityTags of(String header, String value) {
        return parse(value).orElseThrow(() -> new Invalid(Violation.parameter(header, "entity-tags")));
    }

    static Optional<EntityTags> parse(String value) {
        String text = value.strip();
        if (text.equals("*")) {
            return Optional.of(new EntityTags(true, List.of()));
        }
        List<EntityTag> tags = new ArrayList<>();
        Matcher element = ELEMENT.matcher(text);
        int at = 0;
        while (at < text.length() && element.region(at, text.length()).lookingAt()) {
            if (element.group(2) != null) {
                tags.add(new EntityTag(element.group(2), element.group(1) != null));
            }
            at = element.end();
        }
        return at < text.length() || tags.isEmpty() ? Optional.empty() : Optional.of(new EntityTags(false, tags));
    }

    /** Strong comparison: both are strong and the same. */
    boolean isMatchedBy(EntityTag current) {
        return any || (!current.weak() && tags.contains(current));
    }

    /** Weak comparison: the same, whether strong or weak. */
    boolean isKnown(EntityTag current) {
        return any || tags.stream().anyMatch(tag -> tag.value().equals(current.value()));
    }
}
