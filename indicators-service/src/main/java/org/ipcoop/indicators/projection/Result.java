package org.ipcoop.indicators.projection;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The typed result of an activity, as far as indicators read it; members they don't read are left out and ignored. Every
 * number may be unknown, and then contributes nothing. Closed: a new type doesn't compile until its facts are decided.
 */
public sealed interface Result {

    /** A training. {@code hours} are those of one participant. */
    record Training(
            @Nullable Long participants,
            @Nullable Long women,
            @Nullable Long men,
            @Nullable Long sexUnknown,
            @Nullable BigDecimal hours,
            @Nullable String level,
            @Nullable String mode,
            @Nullable List<String> audience,
            @Nullable Long certified,
            @Nullable Long tested,
            @Nullable BigDecimal scoreBefore,
            @Nullable BigDecimal scoreAfter)
            implements Result {
        public Training {
            Quantities.check("training", participants, women, men, sexUnknown, hours, certified, tested);
            Quantities.check("training", scoreBefore, scoreAfter);
        }
    }

    /** A review of one instrument, or of several that are only counted. */
    record LawReview(
            @Nullable String instrumentType,
            @Nullable String instrumentRef,
            @Nullable String stage,
            @Nullable String topic,
            @Nullable Long instruments)
            implements Result {
        public LawReview {
            Quantities.check("lawReview", instruments);
        }
    }

    /** Support of enforcement agencies. */
    record EnforcementSupport(@Nullable Long officialsTrained) implements Result {
        public EnforcementSupport {
            Quantities.check("enforcementSupport", officialsTrained);
        }
    }

    /** Promotion of filing abroad. */
    record FilingPromotion(@Nullable List<Filing> filings) implements Result {}

    /** Support of enterprises; tax codes make distinct counts over several activities possible. */
    record EnterpriseSupport(
            @Nullable Long enterprises,
            @Nullable Long startups,
            @Nullable Long womenLed,
            @Nullable List<String> enterpriseTaxCodes,
            @Nullable Long ipAudits,
            @Nullable List<Filing> filings,
            @Nullable List<Grant> grants,
            @Nullable Long licences,
            @Nullable Long commercialisationVnd,
            @Nullable Long ipBackedFinanceVnd,
            @Nullable BigDecimal jobsFte,
            @Nullable Long newProducts)
            implements Result {
        public EnterpriseSupport {
            Quantities.check("enterpriseSupport", enterprises, startups, womenLed, ipAudits, licences, newProducts);
            Quantities.check("enterpriseSupport", commercialisationVnd, ipBackedFinanceVnd, jobsFte);
        }
    }

    /** Support of intermediaries. */
    record IntermediarySupport(@Nullable Long staffTrained) implements Result {
        public IntermediarySupport {
            Quantities.check("intermediarySupport", staffTrained);
        }
    }

    /** Cooperation of universities and enterprises. */
    record UniversityEnterprise(
            @Nullable List<Agreement> agreements,
            @Nullable Long inventionsDisclosed,
            @Nullable Long technologiesTransferred,
            @Nullable List<Filing> filings)
            implements Result {
        public UniversityEnterprise {
            Quantities.check("universityEnterprise", inventionsDisclosed, technologiesTransferred);
        }
    }

    /** Research on indicators; counted as an activity only. */
    record IndicatorResearch() implements Result {}

    /** Awareness raising. */
    record Awareness(
            @Nullable String channel,
            @Nullable Long reach,
            @Nullable Long attendees) implements Result {
        public Awareness {
            Quantities.check("awareness", reach, attendees);
        }
    }

    /** Reference material. */
    record ReferenceMaterial(
            @Nullable String kind, @Nullable Long downloads) implements Result {
        public ReferenceMaterial {
            Quantities.check("referenceMaterial", downloads);
        }
    }

    /** A tool of the office. */
    record OfficeTool(
            @Nullable Long staffTrained,
            @Nullable Long applicationsWithTool,
            @Nullable Long applicationsProcessed) implements Result {
        public OfficeTool {
            Quantities.check("officeTool", staffTrained, applicationsWithTool, applicationsProcessed);
        }
    }

    /** Mediation of disputes. */
    record DisputeMediation(
            @Nullable Long received,
            @Nullable Long closed,
            @Nullable Long settled,
            @Nullable BigDecimal medianDays,
            @Nullable List<String> rights)
            implements Result {
        public DisputeMediation {
            Quantities.check("disputeMediation", received, closed, settled, medianDays);
        }
    }

    /** Applications filed, with what the office counts inside them. */
    record Filing(
            String right,
            String route,
            long count,
            @Nullable Long classes,
            @Nullable Long designs) {
        public Filing {
            Quantities.check("filing", count, classes, designs);
        }
    }

    /** Titles of protection granted. */
    record Grant(String right, long count) {
        public Grant {
            Quantities.check("grant", count);
        }
    }

    /** Agreements signed. */
    record Agreement(String kind, long count, @Nullable Long valueVnd) {
        public Agreement {
            Quantities.check("agreement", count, valueVnd);
        }
    }
}
