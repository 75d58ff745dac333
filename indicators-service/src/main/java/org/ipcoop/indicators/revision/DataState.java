package org.ipcoop.indicators.revision;

import java.time.LocalDate;

/**
 * What a question is answered from: the data at one revision, which is the present one or a past one, and the day it is then
 * in Viet Nam, by which periods end.
 */
public record DataState(DataRevision revision, boolean past, LocalDate today) {
    /** The revision by its number. */
    public long number() {
        return revision.revision();
    }
}
