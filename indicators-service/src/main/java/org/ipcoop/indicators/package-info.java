/** The indicators-service. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators;
