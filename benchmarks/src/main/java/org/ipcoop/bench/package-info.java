/** What the system can do, held against what the same machine allows in the same minute. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.bench;
