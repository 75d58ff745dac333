/** Viet Nam's reporting periods as plain values: civil ones and the administrative ones from the 15th to the 14th. */
@NullMarked
package org.ipcoop.indicators.period;

import org.jspecify.annotations.NullMarked;
