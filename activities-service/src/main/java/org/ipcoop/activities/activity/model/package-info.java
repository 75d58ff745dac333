/** Cooperation actions, their states and their rules; plain Java. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.activity.model;
