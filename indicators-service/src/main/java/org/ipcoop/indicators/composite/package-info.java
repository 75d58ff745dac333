/**
 * A composite index as a plain library: treat outliers, normalise, aggregate over a tree, rank.
 *
 * <p>Everything is primitive arrays over the same list of units (economies, provinces …); {@code NaN} is a missing value
 * and is never imputed. Nothing here knows the GII, a framework or a database: the GII is one user of it.
 *
 * <p>Terms and steps follow OECD/JRC, "Handbook on Constructing Composite Indicators" (2008).
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.composite;
