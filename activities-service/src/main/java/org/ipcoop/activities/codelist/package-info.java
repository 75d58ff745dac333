/** The code lists clients may use, with validity dates: provinces of today and of before 1 July 2025, types, areas, states. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.codelist;
