package org.ipcoop.indicators.gii.responsibility;

/** A responsibility as it stands, since which revision of the data, and who recorded it. */
public record RecordedResponsibility(Responsibility responsibility, long sinceRevision, String recordedBy) {

    String indicator() {
        return responsibility.indicator();
    }
}
