/** Cooperation actions over HTTP and in PostgreSQL: intake, transitions, revisions, list. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.activity;
