/** How rules of every feature report what is wrong: all violations at once, each with its JSON pointer. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.activities.violation;
