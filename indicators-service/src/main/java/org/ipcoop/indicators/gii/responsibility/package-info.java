/** Which ministry answers for which indicator of the Global Innovation Index in Viet Nam: a list that stewards keep. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.gii.responsibility;
