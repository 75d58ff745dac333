/** The activities-service. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities;
