package org.ipcoop.activities.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a focal point made an organisation its third party, for some days and by a letter.
 *
 * @param number among those of the organisation, 1 for the first recorded
 * @param from first day; absent only where it was recorded without one: since ever
 * @param to last day; absent: until it is ended
 * @param letter reference of the letter
 */
public record Designation(
        int number,
        String designatedBy,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String letter) {

    boolean covers(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    boolean overlaps(Designation other) {
        boolean endsBefore = to != null && other.from != null && to.isBefore(other.from);
        boolean beginsAfter = from != null && other.to != null && from.isAfter(other.to);
        return !endsBefore && !beginsAfter;
    }

    /** Whether its days hold all days of the other one. */
    boolean includes(Designation other) {
        boolean begins = from == null || (other.from != null && !from.isAfter(other.from));
        boolean ends = to == null || (other.to != null && !to.isBefore(other.to));
        return begins && ends;
    }

    /** ISO 8601, the same in every language: {@code 2026-01-01/2027-12-31}, {@code 2026-01-01/..}. */
    String interval() {
        return (from == null ? ".." : from.toString()) + "/" + (to == null ? ".." : to.toString());
    }

    Designation numbered(int given) {
        return new Designation(given, designatedBy, from, to, letter);
    }
}
