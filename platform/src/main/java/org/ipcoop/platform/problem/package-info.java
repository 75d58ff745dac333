/** Errors of both services: one sealed root of domain exceptions, one mapping to RFC 9457 problems. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.platform.problem;
