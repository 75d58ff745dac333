package org.ipcoop.indicators.gii.path;

/**
 * An indicator of the economy that may be moved towards its peers' median. The share of the gap that is closed, 0 to the cap, times
 * the cost is the effort.
 *
 * @param value {@code NaN} where the economy has none: then it takes the whole median or nothing
 */
record Lever(int node, double value, double median, double cap, double cost) {

    /** Whether only all or nothing makes sense. */
    boolean whole() {
        return Double.isNaN(value);
    }

    /** The indicator's value once a share of the gap is closed. */
    double at(double share) {
        return whole() || share == 1 ? median : value + share * (median - value);
    }
}
