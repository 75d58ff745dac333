package org.ipcoop.indicators.series;

import java.util.List;

/** How a series is laid out: its dimensions, what it is counted in, and whether its parts add up. */
public record SeriesShape(List<String> dimensions, String unit, boolean additive) {
    public SeriesShape {
        dimensions = List.copyOf(dimensions);
    }
}
