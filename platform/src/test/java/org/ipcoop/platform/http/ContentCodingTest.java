package org.ipcoop.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client gets the coding it likes best, and none that it doesn't name. */
class ContentCodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'gzip, deflate, br'          | BROTLI",
                "'gzip'                       | GZIP",
                "'GZIP;q=0.5, br;q=0.1'       | GZIP",
                "'br;q=0, *;q=0.1'            | GZIP",
                "'*'                          | BROTLI",
                "'gzip;q=0'                   | IDENTITY",
                "'gzip;q=many'                | IDENTITY",
                "'deflate'                    | IDENTITY",
                "''                           | IDENTITY"
            })
    void theBestLikedIsTaken(String header, ContentCoding expected) {
        assertThat(ContentCoding.negotiate(header, 10_000)).isEqualTo(expected);
    }

    @Test
    void aShortBodyAndASilentClientGetItAsItIs() {
        assertThat(ContentCoding.negotiate("gzip, br", 100)).isEqualTo(ContentCoding.IDENTITY);
        assertThat(ContentCoding.negotiate(null, 10_000)).isEqualTo(ContentCoding.IDENTITY);
    }
}
