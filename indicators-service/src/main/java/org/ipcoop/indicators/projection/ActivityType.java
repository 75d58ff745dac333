package org.ipcoop.indicators.projection;

/** The twelve types of activity, each with the record its result is read into. */
public enum ActivityType {
    TRAINING(Result.Training.class),
    LAW_REVIEW(Result.LawReview.class),
    ENFORCEMENT_SUPPORT(Result.EnforcementSupport.class),
    FILING_PROMOTION(Result.FilingPromotion.class),
    ENTERPRISE_SUPPORT(Result.EnterpriseSupport.class),
    INTERMEDIARY_SUPPORT(Result.IntermediarySupport.class),
    UNIVERSITY_ENTERPRISE(Result.UniversityEnterprise.class),
    INDICATOR_RESEARCH(Result.IndicatorResearch.class),
    AWARENESS(Result.Awareness.class),
    REFERENCE_MATERIAL(Result.ReferenceMaterial.class),
    OFFICE_TOOL(Result.OfficeTool.class),
    DISPUTE_MEDIATION(Result.DisputeMediation.class);

    private final Class<? extends Result> result;

    ActivityType(Class<? extends Result> result) {
        this.result = result;
    }

    /** The shape of the result. */
    public Class<? extends Result> result() {
        return result;
    }
}
