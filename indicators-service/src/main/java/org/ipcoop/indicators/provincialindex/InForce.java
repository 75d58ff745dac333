package org.ipcoop.indicators.provincialindex;

import org.ipcoop.indicators.revision.DataState;

/** The definition of an index that was in force at a state of the data. */
record InForce(IndexDefinition definition, DataState state) {}
