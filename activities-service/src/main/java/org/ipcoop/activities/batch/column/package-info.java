/** An activity as columns: which there are, what people call them, how a cell is read and written. No framework, no input or output. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.batch.column;
