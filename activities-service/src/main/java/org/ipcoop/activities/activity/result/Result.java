package org.ipcoop.activities.activity.result;

import java.util.List;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperation action achieved; closed, one record a type. A number that is not known is absent (null), never 0;
 * a list that is not known is empty.
 */
public sealed interface Result
        permits Training,
                LawReview,
                EnforcementSupport,
                FilingPromotion,
                EnterpriseSupport,
                IntermediarySupport,
                UniversityEnterprise,
                IndicatorResearch,
                Awareness,
                ReferenceMaterial,
                OfficeTool,
                DisputeMediation {

    /** Reports every broken relation between the members; {@code at} is the pointer of this result. */
    default void check(String at, Violations violations) {}

    /** A list that may come absent, as the empty list. */
    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
