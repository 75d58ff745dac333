/** The API description: what the annotations of single operations need not repeat. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.openapi;
