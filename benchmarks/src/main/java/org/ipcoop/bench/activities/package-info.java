/** Benchmarks of activities-service. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.bench.activities;
