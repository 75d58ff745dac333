/** Benchmarks of indicators-service. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.bench.indicators;
