/** What every import of a file has in common: what is asked, what became of its rows, and the report that tells it. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.platform.bulk;
