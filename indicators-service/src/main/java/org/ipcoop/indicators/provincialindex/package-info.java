/**
 * Indices that compare the provinces, defined at run time by a steward out of the catalogue's indicators and computed by the
 * engine of package composite. Definitions are kept by revision of the data, so that a past ranking can be given again.
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.provincialindex;
