package org.ipcoop.platform.row;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A header and a line a row, as spreadsheets save it. */
final class CsvRowReader<C> implements RowReader {
    /** What bytes that are no text come out as. */
    private static final char REPLACEMENT = '\uFFFD';

    /** The parser's buffer, which a header must fit in any case. */
    private static final int LEAST_BUFFER = 1 << 16;

    private final QuoteWatch text;
    private final CsvReader<CsvCells.Line> csv;
    private final Iterator<CsvCells.Line> lines;
    private final CsvCells cells;
    private final CsvColumns<C> columns;
    private final CsvHeader<C> header;
    private final int maxRowBytes;
    private long index;
    private boolean ended;

    CsvRowReader(Head head, CsvColumns<C> columns, int maxRowBytes) {
        this.columns = columns;
        this.maxRowBytes = maxRowBytes;
        this.cells = new CsvCells(Math.max(LEAST_BUFFER, maxRowBytes), CsvHeader.MOST);
        CsvDialect dialect = CsvDialect.of(head.text());
        this.text = new QuoteWatch(decoded(head), dialect.delimiter());
        this.csv = open(dialect);
        if (dialect.announced()) {
            csv.skipLines(1);
        }
        this.lines = csv.iterator();
        this.header = new CsvHeader<>(first(), columns);
    }

    private static Reader decoded(Head head) {
        var decoder = head.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(head.withoutMark(), decoder);
    }

    private CsvReader<CsvCells.Line> open(CsvDialect dialect) {
        try {
            return CsvReader.builder()
                    .fieldSeparator(dialect.delimiter())
                    .detectBomHeader(false)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .maxBufferSize(Math.max(LEAST_BUFFER, maxRowBytes))
                    .build(cells, text);
        } catch (IllegalArgumentException noDelimiter) {
            throw new Invalid(Violation.at("", "csv-delimiter"));
        }
    }

    private CsvCells.Line first() {
        try {
            while (lines.hasNext()) {
                CsvCells.Line line = lines.next();
                if (line.filled() > 0) {
                    return line;
                }
            }
        } catch (CsvParseException e) {
            throw new Invalid(Violation.at("", "csv-broken", cells.line()));
        }
        throw new Invalid(Violation.at("", "csv-header-missing"));
    }

    @Override
    public @Nullable Row next() {
        try {
            while (!ended && lines.hasNext()) {
                CsvCells.Line line = lines.next();
                if (line.filled() > 0) {
                    return text.isLeftOpen() && !lines.hasNext() ? broken(line.line()) : row(line);
                }
            }
            return null;
        } catch (CsvParseException e) {
            return broken(cells.line());
        }
    }

    private Row broken(long line) {
        ended = true;
        return JsonRows.rejected(index++, line, Violation.at("", "csv-broken", line));
    }

    private Row row(CsvCells.Line line) {
        if (line.tooLong()) {
            return JsonRows.rejected(index++, line.line(), Violation.at("", "row-too-long", maxRowBytes));
        }
        List<Violation> violations = new ArrayList<>();
        int named = header.columns().size();
        if (line.filled() > named) {
            violations.add(Violation.at("", "csv-cells", line.filled(), named));
        }
        if (line.cells().stream().anyMatch(cell -> cell.indexOf(REPLACEMENT) >= 0)) {
            violations.add(Violation.at("", "not-utf8", line.line()));
        }
        nameless(line.cells(), violations);
        CsvColumns.Content read = columns.read(header.columns(), line.cells());
        violations.addAll(read.violations());
        return new Row(index++, line.line(), read.body(), violations, read.columns());
    }

    private void nameless(List<String> row, List<Violation> violations) {
        for (int i = 0; i < Math.min(row.size(), header.columns().size()); i++) {
            if (header.columns().get(i) == null && !row.get(i).isBlank()) {
                violations.add(Violation.at("", "csv-cell-nameless", i + 1));
            }
        }
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
