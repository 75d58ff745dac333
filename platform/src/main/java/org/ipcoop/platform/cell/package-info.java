/** What people write into the cells and headers of a table, read without guessing. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.platform.cell;
