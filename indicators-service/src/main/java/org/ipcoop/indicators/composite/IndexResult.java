package org.ipcoop.indicators.composite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole computed index, by node (in the order of the nodes) and unit.
 *
 * @param scores 0 to 100, {@code NaN} where missing
 * @param ranks 1 is best, 0 where missing
 * @param treatments null for aggregates and for indicators with fixed goalposts
 */
@SuppressWarnings("ArrayRecordComponent")
public record IndexResult(double[][] scores, int[][] ranks, List<@Nullable Treatment> treatments) {}
