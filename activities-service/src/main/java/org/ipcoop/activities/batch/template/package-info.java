/** Files to fill in: the columns of one type of activity and a real example. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.batch.template;
