package org.ipcoop.indicators.series;

import java.util.List;

/** What stands for one period and full key: the cell that counts, with its key over all dimensions of the series. */
record Standing(List<String> key, SeriesCell cell) {
    Standing {
        key = List.copyOf(key);
    }

    /** The cell with a code for each dimension of the series. */
    SeriesCell withKey() {
        return new SeriesCell(
                cell.days(), key, cell.value(), cell.qualifier(), cell.preliminary(), cell.source(), cell.vintage());
    }
}
