package org.ipcoop.indicators.series;

import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.period.DateRange;

/**
 * What another feature asks of a series.
 *
 * @param filters the codes wanted, by dimension; a dimension that isn't there is not filtered
 * @param by the dimensions to split by, in the order of the cells' keys
 * @param days a period counts where all of its days are among them
 * @param atRevision the revision of the data to read
 */
public record SeriesQuery(
        String series, Map<String, List<String>> filters, List<String> by, DateRange days, long atRevision) {
    public SeriesQuery {
        filters = Map.copyOf(filters);
        by = List.copyOf(by);
    }
}
