package org.ipcoop.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    plain|plain
                    a,b|"a,b"
                    a;b|a;b
                    say "no"|"say ""no\"""
                    =1+1|'=1+1
                    +84 24|'+84 24
                    @SUM(A1)|'@SUM(A1)
                    -cmd|'-cmd
                    -1+1|'-1+1
                    -1.5|-1.5
                    -7|-7
                    a=1|a=1
                    """)
    void aFieldIsQuotedWhereItMustBeAndNeverAFormula(String field, String written) {
        assertThat(CsvLine.of(List.of(field))).isEqualTo(written + "\r\n");
    }

    @Test
    void theDelimiterDecidesWhatIsQuoted() {
        assertThat(CsvLine.of(List.of("a;b", "c,d", "e\nf", ""), ';')).isEqualTo("\"a;b\";c,d;\"e\nf\";\r\n");
    }
}
