/** Keeps the reference pages in docs/ equal to the sources they describe. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.system.docs;
