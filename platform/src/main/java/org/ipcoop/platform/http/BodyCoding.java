package org.ipcoop.platform.http;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipcoop.platform.problem.DomainException.UnsupportedCoding;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses bodies that are compressed or in another charset than UTF-8: read as they are, they would only be nonsense. */
class BodyCoding {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR)
    public void filter(ContainerRequestContext request) {
        @Nullable String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw new UnsupportedCoding("content-encoding", coding);
        }
        @Nullable String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return;
        }
        Matcher charset = CHARSET.matcher(type);
        if (charset.find() && !isUtf8(charset.group(1))) {
            throw new UnsupportedCoding("charset", charset.group(1));
        }
    }

    /**
     * US-ASCII is a part of UTF-8. Some libraries say ISO-8859-1 of every text, whatever they send; where it is true and not
     * ASCII, the bytes are no UTF-8 and refused as such by whoever reads them.
     */
    private static boolean isUtf8(String charset) {
        return switch (charset.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8", "us-ascii", "iso-8859-1" -> true;
            default -> false;
        };
    }
}
