/** Preconditions, paging and language negotiation that every resource shares. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.platform.http;
