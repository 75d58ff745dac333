/**
 * The real infrastructure without Docker: PostgreSQL and Kafka as child processes, the tokens of local mode, the
 * supervisor behind {@code ./ipcoop up} and the resource every service test uses.
 */
@NullMarked
package org.ipcoop.localstack;

import org.jspecify.annotations.NullMarked;
