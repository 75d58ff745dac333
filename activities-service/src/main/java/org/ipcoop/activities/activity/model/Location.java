package org.ipcoop.activities.activity.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ipcoop.activities.activity.result.Result;
import org.jspecify.annotations.Nullable;

/**
 * A provincial unit of today and its share of the activity. {@code reportedAs} is the former code the client sent, where it
 * was mapped; {@code alsoReportedAs} are further codes that it sent for parts of the same unit. Once resolved, the share is
 * never absent.
 */
public record Location(
        String province,
        @Nullable BigDecimal share,
        @Nullable String reportedAs,
        List<String> alsoReportedAs) {

    public Location {
        alsoReportedAs = Result.orEmpty(alsoReportedAs);
    }

    public Location(String province, @Nullable BigDecimal share, @Nullable String reportedAs) {
        this(province, share, reportedAs, List.of());
    }

    Location withShare(BigDecimal value) {
        return new Location(province, value, reportedAs, alsoReportedAs);
    }

    /** The codes as the client sent them. */
    List<String> sent() {
        List<String> codes = new ArrayList<>();
        codes.add(reportedAs == null ? province : reportedAs);
        codes.addAll(alsoReportedAs);
        return codes;
    }

    /** The unit with the shares and the codes of both. */
    Location and(Location other) {
        BigDecimal sum =
                Stream.of(share, other.share).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> codes =
                Stream.concat(sent().stream(), other.sent().stream()).distinct().toList();
        return new Location(province, sum, codes.getFirst(), codes.subList(1, codes.size()));
    }
}
