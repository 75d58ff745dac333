package org.ipcoop.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ipcoop.indicators.expression.ExpressionChecks;
import org.ipcoop.indicators.expression.Fault;
import org.ipcoop.indicators.expression.Malformed;
import org.ipcoop.indicators.expression.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with an expression is told at its place. */
class WrongExpressionsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            filings +                                  ; 1:10 syntax
            + filings                                  ; 1:1 syntax
            filings filings                            ; 1:9 syntax
            (filings                                   ; 1:9 syntax
            filings)                                   ; 1:8 syntax
            ()                                         ; 1:2 syntax
            filings[                                   ; 1:9 syntax
            filings[]                                  ; 1:9 syntax
            filings[right]                             ; 1:14 syntax
            filings[right=]                            ; 1:15 syntax
            filings[right=PATENT                       ; 1:21 syntax
            filings[right=PATENT|]                     ; 1:22 syntax
            filings[right=PATENT,]                     ; 1:22 syntax
            filings[right="PATENT]                     ; 1:15 syntax
            filings % 2                                ; 1:9 syntax
            filings $                                  ; 1:9 syntax
            1. * filings                               ; 1:2 syntax
            -1 * filings                               ; 1:1 syntax
            series                                     ; 1:7 syntax
            series.                                    ; 1:8 syntax
            series.gdp.usd                             ; 1:11 syntax
            distinct(enterprises                       ; 1:21 syntax
            per100(filings,)                           ; 1:16 syntax
            means(filings)                             ; 1:1 function
            2 * Distinct(enterprises)                  ; 1:5 function
            per100(filings)                            ; 1:1 arguments
            growth(filings, grants)                    ; 1:1 arguments
            provincialUnits(filings)                   ; 1:1 arguments
            filings[right=PATENT, right=TRADEMARK]     ; 1:23 repeated
            people                                     ; 1:1 measure
            filings + people / grants                  ; 1:11 measure
            people + persons                           ; 1:1 measure, 1:10 measure
            series.absent                              ; 1:1 series
            filings / series.absent                    ; 1:11 series
            filings[sex=F]                             ; 1:1 dimension
            filings[color=RED, right=PATENT]           ; 1:1 dimension
            series.gdp[sector=C]                       ; 1:1 dimension
            filings[right=PATENTS]                     ; 1:1 code
            grants + filings[right=A|B]                ; 1:10 code, 1:10 code, 1:8 units
            distinct(series.gdp)                       ; 1:1 wants-members
            distinct(filings)                          ; 1:1 wants-members
            2 * series.gdp[province=TOTAL|01]          ; 1:5 total
            enterprises                                ; 1:1 wants-function
            per100(filings, enterprises)               ; 1:17 wants-function
            filings + 2 * mediation_days               ; 1:15 wants-function
            provinces(2 * activities)                  ; 1:1 wants-measure
            median(participants)                       ; 1:1 wants-members
            last(filings)                              ; 1:1 wants-series
            sum(filings)                               ; 1:1 wants-series
            mean(series.gdp / series.usd)              ; 1:1 wants-series
            weightedMean(series.wage, tested)          ; 1:1 wants-series
            weightedMean(score_gain, tested)           ; 1:1 wants-series
            filings + mean(series.gdp)                 ; 1:9 ratio-inside
            industry.turnover                          ; 1:1 industry
            industry.value_added[right=PATENT]         ; 1:1 dimension
            industry.intensive_employment[right=X]     ; 1:1 code
            industry.employment + industry.value_added ; 1:21 units
            growth(filings / grants)                   ; 1:16 wants-amount
            per100(2, filings)                         ; 1:8 wants-amount
            filings + 1                                ; 1:9 wants-amount
            filings / 100                              ; 1:9 wants-amount
            filings * grants                           ; 1:9 wants-number
            filings + certified / tested               ; 1:9 ratio-inside
            (certified / tested) / filings             ; 1:22 ratio-inside
            participants + ip_backed_finance_vnd       ; 1:14 units
            ip_backed_finance_vnd - series.usd_loans   ; 1:23 units
            participants + filings                     ; 1:14 units
            42                                         ; 1:1 without-data
            6 * 7                                      ; 1:3 without-data
            """)
    void isToldAtItsPlace(String text, String faults) {
        assertThat(String.join(", ", told(text))).isEqualTo(faults);
    }

    private static List<String> told(String text) {
        try {
            return ExpressionChecks.of(Parsed.of(text), new Words()).stream()
                    .map(WrongExpressionsTest::shown)
                    .toList();
        } catch (Malformed malformed) {
            return List.of(shown(malformed.fault()));
        }
    }

    private static String shown(Fault fault) {
        return fault.at().line() + ":" + fault.at().column() + " "
                + fault.code().substring("expression-".length());
    }
}
