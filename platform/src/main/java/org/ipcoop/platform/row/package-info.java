/** The reading side of bulk import: whatever a file is written in, rows of JSON come out. No framework, no database. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.platform.row;
