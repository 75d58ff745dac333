/** The typed results of cooperation actions and their invariants; plain Java. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.activity.result;
