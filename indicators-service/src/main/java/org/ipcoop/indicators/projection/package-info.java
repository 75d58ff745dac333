/**
 * What activities contribute: snapshots become facts, and a fold of revisions becomes the totals that indicators read.
 * Plain Java, except the store beside it that owns the tables.
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.projection;
