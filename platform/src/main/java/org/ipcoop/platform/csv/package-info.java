/** The one way to write CSV. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.platform.csv;
