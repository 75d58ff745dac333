package org.ipcoop.indicators.projection;

import static org.ipcoop.indicators.projection.Measure.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down the facts of a typed result, all on one day. */
final class ResultFacts {
    private static final Set<String> ADOPTED_STAGES = Set.of("ADOPTED", "IN_FORCE");
    private final FactSheet sheet;
    private final LocalDate day;

    ResultFacts(FactSheet sheet, LocalDate day) {
        this.sheet = sheet;
        this.day = day;
    }

    void add(Result result) {
        switch (result) {
            case Result.Training training -> new TrainingFacts(sheet, day).add(training);
            case Result.LawReview review -> lawReview(review);
            case Result.EnforcementSupport it ->
                amount(OFFICIALS_TRAINED, Dims.NONE, it.officialsTrained(), "/result/officialsTrained");
            case Result.FilingPromotion it -> filings(it.filings());
            case Result.EnterpriseSupport support -> enterpriseSupport(support);
            case Result.IntermediarySupport it ->
                amount(STAFF_TRAINED, Dims.NONE, it.staffTrained(), "/result/staffTrained");
            case Result.UniversityEnterprise cooperation -> universityEnterprise(cooperation);
            case Result.IndicatorResearch none -> {}
            case Result.Awareness awareness -> awareness(awareness);
            case Result.ReferenceMaterial it ->
                amount(DOWNLOADS, Dims.NONE.with("kind", it.kind()), it.downloads(), "/result/downloads");
            case Result.OfficeTool tool -> officeTool(tool);
            case Result.DisputeMediation mediation -> mediation(mediation);
        }
    }

    /** Outcomes count where the result itself doesn't say them already. */
    void addOutcomes(Snapshot.Outcomes outcomes, @Nullable Result result) {
        Result.EnterpriseSupport said = result instanceof Result.EnterpriseSupport support ? support : null;
        if (said == null || said.jobsFte() == null) {
            amount(JOBS_FTE, Dims.NONE, outcomes.jobsFte(), "/outcomes/jobsFte");
        }
        if (said == null || said.newProducts() == null) {
            amount(NEW_PRODUCTS, Dims.NONE, outcomes.newProducts(), "/outcomes/newProducts");
        }
    }

    private void lawReview(Result.LawReview review) {
        Dims dims = Dims.NONE
                .with("instrumentType", review.instrumentType())
                .with("topic", review.topic())
                .with("stage", review.stage());
        instruments(INSTRUMENTS_REVIEWED, dims, review);
        if (review.stage() != null && ADOPTED_STAGES.contains(review.stage())) {
            instruments(INSTRUMENTS_ADOPTED, dims, review);
        }
    }

    private void instruments(Measure measure, Dims dims, Result.LawReview review) {
        long count = review.instruments() == null ? 1 : review.instruments();
        if (review.instrumentRef() != null && count == 1) {
            sheet.member(measure, day, dims, review.instrumentRef());
        } else {
            amount(measure, dims, count, "/result/instruments");
        }
    }

    private void enterpriseSupport(Result.EnterpriseSupport it) {
        enterprises(it);
        amount(STARTUPS, Dims.NONE, it.startups(), "/result/startups");
        amount(WOMEN_LED, Dims.NONE, it.womenLed(), "/result/womenLed");
        amount(IP_AUDITS, Dims.NONE, it.ipAudits(), "/result/ipAudits");
        amount(LICENCES, Dims.NONE, it.licences(), "/result/licences");
        amount(COMMERCIALISATION_VND, Dims.NONE, it.commercialisationVnd(), "/result/commercialisationVnd");
        amount(IP_BACKED_FINANCE_VND, Dims.NONE, it.ipBackedFinanceVnd(), "/result/ipBackedFinanceVnd");
        amount(JOBS_FTE, Dims.NONE, it.jobsFte(), "/result/jobsFte");
        amount(NEW_PRODUCTS, Dims.NONE, it.newProducts(), "/result/newProducts");
        filings(it.filings());
        int index = 0;
        for (Result.Grant grant : known(it.grants())) {
            amount(
                    GRANTS,
                    Dims.NONE.with("right", grant.right()),
                    grant.count(),
                    "/result/grants/" + index++ + "/count");
        }
    }

    /** Named enterprises are members; the rest of the number given can only be added. */
    private void enterprises(Result.EnterpriseSupport it) {
        Set<String> codes = Set.copyOf(known(it.enterpriseTaxCodes()));
        codes.forEach(code -> sheet.member(ENTERPRISES, day, Dims.NONE, code));
        if (it.enterprises() != null && (codes.isEmpty() || it.enterprises() > codes.size())) {
            amount(ENTERPRISES, Dims.NONE, it.enterprises() - codes.size(), "/result/enterprises");
        }
    }

    private void universityEnterprise(Result.UniversityEnterprise it) {
        int index = 0;
        for (Result.Agreement agreement : known(it.agreements())) {
            String pointer = "/result/agreements/" + index++;
            Dims kind = Dims.NONE.with("kind", agreement.kind());
            amount(AGREEMENTS, kind, agreement.count(), pointer + "/count");
            amount(AGREEMENTS_VALUE_VND, kind, agreement.valueVnd(), pointer + "/valueVnd");
        }
        amount(INVENTIONS_DISCLOSED, Dims.NONE, it.inventionsDisclosed(), "/result/inventionsDisclosed");
        amount(TECHNOLOGIES_TRANSFERRED, Dims.NONE, it.technologiesTransferred(), "/result/technologiesTransferred");
        filings(it.filings());
    }

    private void filings(@Nullable List<Result.Filing> filings) {
        int index = 0;
        for (Result.Filing filing : known(filings)) {
            String pointer = "/result/filings/" + index++;
            Dims dims = Dims.NONE.with("right", filing.right()).with("route", filing.route());
            amount(FILINGS, dims, filing.count(), pointer + "/count");
            amount(FILING_CLASSES, dims, filing.classes(), pointer + "/classes");
            amount(FILING_DESIGNS, dims, filing.designs(), pointer + "/designs");
        }
    }

    private void awareness(Result.Awareness it) {
        Dims channel = Dims.NONE.with("channel", it.channel());
        if (it.reach() != null) {
            amount(PERSONS_REACHED, channel, it.reach(), "/result/reach");
        } else {
            amount(PERSONS_REACHED, channel, it.attendees(), "/result/attendees");
        }
    }

    private void officeTool(Result.OfficeTool it) {
        amount(STAFF_TRAINED, Dims.NONE, it.staffTrained(), "/result/staffTrained");
        amount(APPLICATIONS_PROCESSED, Dims.NONE, it.applicationsProcessed(), "/result/applicationsProcessed");
        amount(APPLICATIONS_WITH_TOOL, Dims.NONE, it.applicationsWithTool(), "/result/applicationsWithTool");
    }

    private void mediation(Result.DisputeMediation it) {
        Dims right = Dims.NONE.withOnly("right", it.rights());
        amount(CASES_RECEIVED, right, it.received(), "/result/received");
        amount(CASES_CLOSED, right, it.closed(), "/result/closed");
        amount(CASES_SETTLED, right, it.settled(), "/result/settled");
        BigDecimal days = it.medianDays();
        if (days != null) {
            long weight = it.closed() == null ? 1 : it.closed();
            sheet.point(MEDIATION_DAYS, day, right, days, weight, "/result/medianDays");
        }
    }

    private void amount(Measure measure, Dims dims, @Nullable Number amount, String pointer) {
        sheet.amount(measure, day, dims, amount, pointer);
    }

    private static <T> List<T> known(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
