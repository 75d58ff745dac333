package org.ipcoop.indicators.gii.path;

import java.util.List;

/**
 * A question that has been read: by which levers an economy may reach a rank.
 *
 * @param peersFrom best index rank of those whose median the gaps are measured to
 * @param atMedian how many of the indicators asked for are at that median already, or have none
 */
record PathsQuery(int economy, int rank, int peersFrom, int peersTo, List<Lever> levers, int atMedian, int paths) {}
