package org.ipcoop.indicators.provincialindex;

import java.time.Instant;
import java.util.List;
import org.ipcoop.indicators.composite.Normalisation;
import org.ipcoop.indicators.indicator.Text;

/**
 * An answer about scores as a table: which index and period before the columns of its rows, the state of the data and what
 * speaks against taking the scores as final behind them.
 */
record ScoreTable(
        String index,
        Text name,
        String period,
        List<?> items,
        int version,
        Normalisation normalisation,
        boolean includesSample,
        boolean partial,
        boolean preliminary,
        long dataRevision,
        Instant knownAt) {

    static ScoreTable of(Header about, List<?> rows) {
        return new ScoreTable(
                about.index(),
                about.name(),
                about.period().code(),
                rows,
                about.version(),
                about.normalisation(),
                about.includesSample(),
                about.partial(),
                about.preliminary(),
                about.dataRevision(),
                about.knownAt());
    }
}
