/**
 * IP-intensive industries: industry tables as stewards post them, kept with their history, and what {@code industry.method} makes of
 * the one that counts for a year. Other features read its shares through {@link org.ipcoop.indicators.industry.IndustryShares}.
 */
@NullMarked
package org.ipcoop.indicators.industry;

import org.jspecify.annotations.NullMarked;
