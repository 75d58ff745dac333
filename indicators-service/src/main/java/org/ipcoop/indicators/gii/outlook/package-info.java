/** Where an economy's rank may go: a simulation by the changes between editions, which says how little it rests on. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.gii.outlook;
