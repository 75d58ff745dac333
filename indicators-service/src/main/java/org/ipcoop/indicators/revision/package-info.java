/**
 * The one clock of everything that is served: every committed change of facts, series, tables or definitions is a revision
 * of the data. Rows that must be readable as of a past day carry the revision they came with and the one they went with.
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.revision;
