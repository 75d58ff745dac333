/** Organisations that report activities or take part in them: focal points, third parties they designate, others. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.organisation;
