/** The index engine against a plain pass over the same figures, measured by JMH in a JVM of its own; no service runs. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.bench.gii;
