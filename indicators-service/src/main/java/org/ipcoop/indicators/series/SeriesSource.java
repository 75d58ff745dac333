package org.ipcoop.indicators.series;

import org.jspecify.annotations.Nullable;

/**
 * Who tells numbers of a series.
 *
 * @param licence under which the numbers may be used; absent where the source does not say
 * @param url where the source is found; an observation may have a closer address
 * @param why the reason for its place among the sources
 */
public record SeriesSource(
        String code,
        SeriesText name,
        @Nullable String licence,
        @Nullable String url,
        @Nullable SeriesText why) {}
