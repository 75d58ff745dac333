/** The stream of what has changed: clients that show figures learn which to ask for again, and miss nothing over a reconnect. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.stream;
