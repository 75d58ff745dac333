package org.ipcoop.indicators.indicator;

import java.util.List;

/** The codes of the activity types that a question may be narrowed to. */
final class ActivityTypes {
    static final List<String> CODES = List.of(
            "TRAINING",
            "LAW_REVIEW",
            "ENFORCEMENT_SUPPORT",
            "FILING_PROMOTION",
            "ENTERPRISE_SUPPORT",
            "INTERMEDIARY_SUPPORT",
            "UNIVERSITY_ENTERPRISE",
            "INDICATOR_RESEARCH",
            "AWARENESS",
            "REFERENCE_MATERIAL",
            "OFFICE_TOOL",
            "DISPUTE_MEDIATION");

    private ActivityTypes() {}
}
