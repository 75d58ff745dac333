package org.ipcoop.bench;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param rounds of each, the figure and its limit
 * @param round for those that run for a time and not for a count
 * @param facts most facts that reads are measured over
 */
public record Pace(int rounds, Duration round, int facts) {}
