/** The list of activities: filters, search, order, pages, totals, the choice of members, CSV, and the change feed. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.list;
