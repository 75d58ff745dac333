/** Identifiers that services make themselves. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.platform.id;
