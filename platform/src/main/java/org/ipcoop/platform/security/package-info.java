/** Who calls and what they may do, from the bearer token. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.platform.security;
