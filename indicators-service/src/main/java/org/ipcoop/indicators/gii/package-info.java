/** The Global Innovation Index: its editions as published, recomputed, ranked and held against the target. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.gii;
