/**
 * From Kafka into the projection: a consumer whose position is committed with the facts, dead letters for what cannot be
 * applied, and what operators see of both.
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.ingestion;
