/** How both services read and write JSON. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.platform.json;
