/** The one answer on a wanted rank: gap, moving goal, chances, data gaps, levers and activities, in sentences and in figures. */
@org.jspecify.annotations.NullMarked
package org.ipcoop.indicators.gii.goal;
