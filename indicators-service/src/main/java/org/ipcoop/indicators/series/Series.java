package org.ipcoop.indicators.series;

import java.util.List;
import java.util.stream.IntStream;
import org.ipcoop.indicators.serving.Rows;
import org.ipcoop.indicators.serving.Tabled;
import org.jspecify.annotations.Nullable;

/**
 * What a series counts and how it is laid out.
 *
 * @param dimensions what its numbers are split by, in the order of their keys
 * @param period the one kind of period its numbers are told for
 * @param additive whether the parts of a dimension add up to their total
 * @param sources in the order of preference, the preferred one first
 */
public record Series(
        String code,
        int version,
        SeriesText name,
        List<String> dimensions,
        String unit,
        SeriesPeriod period,
        boolean additive,
        @Nullable SeriesText note,
        List<SeriesSource> sources)
        implements Tabled {
    public Series {
        dimensions = List.copyOf(dimensions);
        sources = List.copyOf(sources);
    }

    /** A row for each source. */
    @Override
    public Rows table() {
        return new Rows(List.of(this));
    }

    /** The same as another version. */
    Series version(int other) {
        return new Series(code, other, name, dimensions, unit, period, additive, note, sources);
    }

    /** The same with these sources. */
    Series with(List<SeriesSource> others) {
        return new Series(code, version, name, dimensions, unit, period, additive, note, others);
    }

    List<String> sourceCodes() {
        return sources.stream().map(SeriesSource::code).toList();
    }

    /** The place of a source in the order of preference; behind all others where it is none of them any more. */
    int position(String source) {
        return IntStream.range(0, sources.size())
                .filter(i -> sources.get(i).code().equals(source))
                .findFirst()
                .orElse(sources.size());
    }
}
