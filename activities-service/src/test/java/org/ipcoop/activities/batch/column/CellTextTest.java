package org.ipcoop.activities.batch.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.ipcoop.platform.cell.Cell;
import org.ipcoop.platform.cell.DayText;
import org.ipcoop.platform.cell.NumberText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0|0
                    -5|-5
                    1234567|1234567
                    1.234.567|1234567
                    1,234,567|1234567
                    1 234 567|1234567
                    1\u00A0234|1234
                    1.234,5|1234.5
                    1,234.5|1234.5
                    1.234.567,25|1234567.25
                    0.5|0.5
                    0,5|0.5
                    0,125|0.125
                    12,25|12.25
                    1234.567|1234.567
                    """)
    void aNumberIsReadInBothHabits(String text, BigDecimal number) {
        assertThat(NumberText.decimal(text).value()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.234|cell-number-unclear
                    1,234|cell-number-unclear
                    -12,345|cell-number-unclear
                    1.2.3|cell-number
                    1.23.456|cell-number
                    1,234.567,8|cell-number
                    12a|cell-number
                    1.23E+09|cell-number
                    1..2|cell-number
                    .5|cell-number
                    12345678901234567890123456789012345678901|cell-number
                    """)
    void whatCouldMeanTwoNumbersIsNotGuessed(String text, String violation) {
        assertThat(NumberText.decimal(text)).isEqualTo(new NumberText.Reading(null, violation));
    }

    @Test
    void aWholeNumberMayHaveZerosAfterThePoint() {
        assertThat(NumberText.whole("12,0").value()).isEqualTo(new BigDecimal("12"));
        assertThat(NumberText.whole("12.50").violation()).isEqualTo("cell-whole-number");
        assertThat(NumberText.whole("1.000").violation()).isEqualTo("cell-number-unclear");
    }

    @Test
    void aNumberIsWrittenSoThatItIsReadBack() {
        assertThat(NumberText.write(new BigDecimal("1.234"), ',')).isEqualTo("1,2340");
        assertThat(NumberText.decimal("1,2340").value()).isEqualByComparingTo("1.234");
        assertThat(NumberText.write(new BigDecimal("1E+7"), '.')).isEqualTo("10000000");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-25,2026-04-25", "25/4/2026,2026-04-25", "05/04/2026,2026-04-05", "29/02/2024,2024-02-29"})
    void aDayIsIsoOrDayFirst(String text, String day) {
        assertThat(DayText.read(text)).hasToString("Optional[" + day + "]");
    }

    @ParameterizedTest
    @CsvSource({"4/25/2026", "29/2/2026", "2026-4-5", "25.4.2026", "25/4/26", "2026-13-01", "tomorrow"})
    void whatIsNoDayIsNotRead(String text) {
        assertThat(DayText.read(text)).isEmpty();
    }

    @Test
    void severalValuesShareACell() {
        assertThat(Cell.values("A1|A5")).containsExactly("A1", "A5");
        assertThat(Cell.values("A1, A5")).containsExactly("A1", "A5");
        assertThat(Cell.values("A1; A5;")).containsExactly("A1", "A5");
        assertThat(Cell.values("a, b|")).containsExactly("a, b");
        assertThat(Cell.values(Cell.joined(List.of("a, b")))).containsExactly("a, b");
        assertThat(Cell.values("|")).isEmpty();
    }

    @Test
    void theGuardAgainstFormulasIsTakenOff() {
        assertThat(Cell.text(" '=1+1 ")).isEqualTo("=1+1");
        assertThat(Cell.text("'quoted'")).isEqualTo("'quoted'");
    }
}
