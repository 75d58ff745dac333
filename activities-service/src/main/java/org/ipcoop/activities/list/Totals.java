package org.ipcoop.activities.list;

/** How many rows a list has on all its pages together, and how many of them match the search exactly. */
record Totals(long all, long exact) {}
