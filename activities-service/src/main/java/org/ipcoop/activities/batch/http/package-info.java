/** Where files of activities come in: imported while the client waits, or left to a job. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.batch.http;
