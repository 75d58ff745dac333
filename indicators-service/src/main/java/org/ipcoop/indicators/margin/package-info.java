/**
 * Sums by one dimension and half month that follow the facts, so that most questions cost the same however many facts there
 * are. Adapters only: what is added up, the projection has decided.
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.margin;
