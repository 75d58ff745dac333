/** The API description: what the annotations cannot say, from the contracts' own schemas and examples. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.openapi;
