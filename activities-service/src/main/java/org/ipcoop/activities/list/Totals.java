package org.ipcoop.activities.list;

/** How many rows a list has on all its pages together, and how many at most are in the first part of its order. */
record Totals(long all, long first) {}
