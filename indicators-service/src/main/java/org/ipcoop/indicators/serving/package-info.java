/**
 * How every read of this service is answered: from bytes made once for each state of the data, as JSON or CSV, compressed, with
 * a tag by which a client that polls learns for next to nothing that there is no news.
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.serving;
