package org.ipcoop.bench;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param rounds of each, the figure and its limit
 * @param round for those that run for a time and not for a count
 * @param events how many a rebuild reads
 */
public record Pace(int rounds, Duration round, int events) {}
