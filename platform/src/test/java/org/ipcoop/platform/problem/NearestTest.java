package org.ipcoop.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "women,women,0",
        "Women,women,0",
        "wemen,women,1",
        "men,women,2",
        "'',men,3",
        "men,'',3",
        "kitten,sitting,3"
    })
    void countsTheLettersToChange(String one, String other, int letters) {
        assertThat(Nearest.distance(one, other)).isEqualTo(letters);
    }

    @Test
    void namesTheThreeMostAlikeFirst() {
        List<String> known = List.of("tested", "certified", "participants", "men", "women");

        assertThat(Nearest.names("particpants", known)).startsWith("participants, ");
        assertThat(Nearest.names("wmen", known)).isEqualTo("men, women, tested");
    }
}
