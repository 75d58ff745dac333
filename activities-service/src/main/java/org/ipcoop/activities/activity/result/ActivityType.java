package org.ipcoop.activities.activity.result;

import java.util.Locale;

/** The types of cooperation actions; each decides the shape of the result and the area counted when none is given. */
public enum ActivityType {
    TRAINING(Area.A5, Training.class),
    LAW_REVIEW(Area.A1, LawReview.class),
    ENFORCEMENT_SUPPORT(Area.A1, EnforcementSupport.class),
    FILING_PROMOTION(Area.A2, FilingPromotion.class),
    ENTERPRISE_SUPPORT(Area.A3, EnterpriseSupport.class),
    INTERMEDIARY_SUPPORT(Area.A3, IntermediarySupport.class),
    UNIVERSITY_ENTERPRISE(Area.A4, UniversityEnterprise.class),
    INDICATOR_RESEARCH(Area.A4, IndicatorResearch.class),
    AWARENESS(Area.A5, Awareness.class),
    REFERENCE_MATERIAL(Area.A5, ReferenceMaterial.class),
    OFFICE_TOOL(Area.A6, OfficeTool.class),
    DISPUTE_MEDIATION(Area.A6, DisputeMediation.class);

    private final Area area;
    private final Class<? extends Result> result;

    ActivityType(Area area, Class<? extends Result> result) {
        this.area = area;
        this.result = result;
    }

    /** The area of the Memorandum this type belongs to. */
    public Area area() {
        return area;
    }

    /** The record that holds this type's result. */
    public Class<? extends Result> result() {
        return result;
    }

    /** The name in file names and addresses, {@code law-review}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Outcomes under Resolution 57 are reported for these types only. */
    public boolean hasOutcomes() {
        return switch (this) {
            case ENTERPRISE_SUPPORT, INTERMEDIARY_SUPPORT, UNIVERSITY_ENTERPRISE -> true;
            case TRAINING,
                    LAW_REVIEW,
                    ENFORCEMENT_SUPPORT,
                    FILING_PROMOTION,
                    INDICATOR_RESEARCH,
                    AWARENESS,
                    REFERENCE_MATERIAL,
                    OFFICE_TOOL,
                    DISPUTE_MEDIATION -> false;
        };
    }
}
