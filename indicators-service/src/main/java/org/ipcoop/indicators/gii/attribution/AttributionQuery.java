package org.ipcoop.indicators.gii.attribution;

import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.ipcoop.indicators.gii.Standing;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Periods;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.Nullable;

/**
 * Which activities are held against which edition.
 *
 * @param edition null for the latest
 * @param ended when the activities ended; null for the data year of each indicator
 * @param samples whether activities of sample organisations count too
 */
public record AttributionQuery(
        @Nullable Integer edition, @Nullable DateRange ended, boolean samples) {
    /** Reads what was sent, or refuses it with everything wrong at once. */
    static AttributionQuery read(AttributionParameters sent, UriInfo uri) {
        ParameterReader reader = new ParameterReader(AttributionParameters.class, uri);
        @Nullable Integer edition = reader.one("edition", sent.edition, Integer.class);
        @Nullable String economy = reader.one("economy", sent.economy, String.class);
        if (economy != null && !economy.toUpperCase(Locale.ROOT).equals(Standing.VIET_NAM)) {
            reader.add("economy", "not-one-of", Standing.VIET_NAM);
        }
        @Nullable DateRange ended = ended(reader, sent.from, sent.to);
        if (sent.sample != null && !sent.sample.equals("include") && !sent.sample.equals("exclude")) {
            reader.add("sample", "not-one-of", "include, exclude");
        }
        reader.throwIfAny();
        return new AttributionQuery(edition, ended, !"exclude".equals(sent.sample));
    }

    private static @Nullable DateRange ended(ParameterReader reader, @Nullable String from, @Nullable String to) {
        DateRange first = Periods.days(reader, "from", from);
        DateRange last = Periods.days(reader, "to", to);
        if (from == null && to == null) {
            return null;
        }
        if (first.start().isAfter(last.end())) {
            reader.add("from", "from-after-to", first.start(), last.end());
            return null;
        }
        return new DateRange(first.start(), last.end());
    }
}
