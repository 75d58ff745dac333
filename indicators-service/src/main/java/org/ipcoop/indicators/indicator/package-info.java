/** Indicators: definitions as data, and the observations computed from the totals of the activities. */
@NullMarked
package org.ipcoop.indicators.indicator;

import org.jspecify.annotations.NullMarked;
