/**
 * Outside statistics: what others count, such as filings, output or population, by period and dimension, each number with the
 * source and the publication it stood in. Nothing is overwritten, and where sources disagree all of them are kept.
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.series;
