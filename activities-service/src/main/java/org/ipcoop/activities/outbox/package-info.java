/**
 * The way from a commit to Kafka that loses nothing: an event is a row of the same transaction as the change it tells, and
 * one relay at a time sends the rows and deletes them after the acknowledgement.
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.outbox;
