/** What Viet Nam has set out to reach: named sets of targets, their legal standing, and progress towards them. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.target;
