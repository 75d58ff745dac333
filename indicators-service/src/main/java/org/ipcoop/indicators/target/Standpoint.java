package org.ipcoop.indicators.target;

import java.time.LocalDate;
import org.ipcoop.indicators.revision.DataRevision;

/** From where progress is looked at: the state of the data, and the day it is in Viet Nam. */
public record Standpoint(DataRevision data, LocalDate today) {}
