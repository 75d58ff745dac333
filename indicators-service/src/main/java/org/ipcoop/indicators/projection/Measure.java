package org.ipcoop.indicators.projection;

import java.util.Locale;

/** Everything that is counted or summed over activities; indicator definitions name measures by {@link #code()}. */
public enum Measure {
    ACTIVITIES,
    PLANNED_TO_END,
    PARTICIPANTS,
    PARTICIPANT_HOURS,
    PARTICIPANTS_CERTIFYING,
    CERTIFIED,
    TESTED,
    SCORE_GAIN,
    INSTRUMENTS_REVIEWED,
    INSTRUMENTS_ADOPTED,
    ENTERPRISES,
    STARTUPS,
    WOMEN_LED,
    JOBS_FTE,
    COMMERCIALISATION_VND,
    IP_BACKED_FINANCE_VND,
    LICENCES,
    IP_AUDITS,
    NEW_PRODUCTS,
    FILINGS,
    FILING_CLASSES,
    FILING_DESIGNS,
    GRANTS,
    AGREEMENTS,
    AGREEMENTS_VALUE_VND,
    PERSONS_REACHED,
    DOWNLOADS,
    CASES_RECEIVED,
    CASES_CLOSED,
    CASES_SETTLED,
    MEDIATION_DAYS,
    OFFICIALS_TRAINED,
    STAFF_TRAINED,
    APPLICATIONS_PROCESSED,
    APPLICATIONS_WITH_TOOL,
    TECHNOLOGIES_TRANSFERRED,
    INVENTIONS_DISCLOSED;

    /** The name in tables and definitions. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The measure of a code. */
    public static Measure of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
