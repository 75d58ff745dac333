package org.ipcoop.indicators.composite;

import java.util.Arrays;

/**
 * The values of one indicator that are there, side by side, to be tested and pulled in without looking for gaps again and again.
 * A workspace for one row after another; not for several threads at once.
 */
final class Sample {
    private final double[] present;
    private final int[] units;
    private final boolean[] moved;
    private int size;

    Sample(int units) {
        this.present = new double[units];
        this.units = new int[units];
        this.moved = new boolean[units];
    }

    /** Takes up a row of values; the last one is forgotten. */
    void read(double[] values) {
        size = 0;
        for (int unit = 0; unit < values.length; unit++) {
            present[size] = values[unit];
            units[size] = unit;
            size += Double.isNaN(values[unit]) ? 0 : 1;
        }
        Arrays.fill(moved, false);
    }

    /** The moments of the values as they stand. */
    Moments moments() {
        return Moments.of(present, size);
    }

    /**
     * Moves one tail a step inwards: all values at the extreme become the next distinct one.
     *
     * @return how many of them moved for the first time
     */
    int pullIn(boolean upper) {
        double outwards = upper ? 1 : -1;
        double extreme = Double.NEGATIVE_INFINITY;
        double inner = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < size; place++) {
            double value = outwards * present[place];
            if (value > extreme) {
                inner = extreme;
                extreme = value;
            } else if (value > inner && value < extreme) {
                inner = value;
            }
        }
        return replace(outwards * extreme, outwards * inner);
    }

    private int replace(double extreme, double inner) {
        int fresh = 0;
        for (int place = 0; place < size; place++) {
            if (present[place] == extreme) {
                present[place] = inner;
                fresh += moved[place] ? 0 : 1;
                moved[place] = true;
            }
        }
        return fresh;
    }

    /** The row that was read, with the values as they stand. */
    double[] row() {
        double[] row = new double[present.length];
        Arrays.fill(row, Double.NaN);
        for (int place = 0; place < size; place++) {
            row[units[place]] = present[place];
        }
        return row;
    }
}
