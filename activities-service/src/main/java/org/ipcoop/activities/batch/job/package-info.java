/**
 * Imports that go on without their callers: the file is stored first, any replica may run it, and what was done is in the job's
 * row, in the transaction that did it, so that a job that was cut off goes on behind it.
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.batch.job;
