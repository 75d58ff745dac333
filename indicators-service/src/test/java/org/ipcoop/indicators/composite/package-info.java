/** Tests of the index engine: properties over seeded random data, and a second implementation to hold it against. */
package org.ipcoop.indicators.composite;
