package org.ipcoop.activities.batch.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ipcoop.platform.http.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnsTest {
    private final Columns columns = new Columns();

    @Test
    void everyFieldAndListHasALabelAndNothingElseHas() {
        Set<String> wanted = new HashSet<>();
        for (Field field : columns.fields()) {
            wanted.add(field.key());
            if (field.isNumbered()) {
                wanted.add(String.join(".", field.list()));
            }
        }
        assertThat(Labels.load().keys()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void theFieldsAreThoseOfTheSchemas() {
        assertThat(columns.fields())
                .extracting(Field::key)
                .startsWith(
                        "id", "reportingOrganisation", "externalId", "title.vi", "title.en", "type", "areas", "status")
                .contains("locations", "result.participants", "result.filings.right", "outcomes.jobsFte", "reason")
                .doesNotContain("qualifiers", "revision", "sample", "locations.province", "result")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyColumnIsFoundByItsNameAndByItsLabelHoweverItIsSpelt(Language language) {
        for (Field field : columns.fields()) {
            Column column = new Column(field, field.isNumbered() ? 2 : 0);
            String label = columns.label(column, language);
            assertThat(List.of(
                            column.name(),
                            " " + column.name().toUpperCase(Locale.ROOT),
                            label,
                            label.toUpperCase(Locale.ROOT) + "\u00A0",
                            label.replace("–", "-")))
                    .allSatisfy(spelling ->
                            assertThat(columns.find(spelling)).as(spelling).contains(column));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "so nguoi tham gia, result.participants",
        "SO NGUOI THAM GIA, result.participants",
        "Số người tham gia, result.participants",
        "Participants, result.participants",
        "minh chung 12 - dia chi, evidence.12.uri",
        "don dang ky 1 - duong nop, result.filings.1.route"
    })
    void diacriticsMayBeMissingOrDecomposed(String header, String name) {
        assertThat(columns.find(header).map(Column::name)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"evidence.0.uri", "evidence.101.uri", "evidence.uri", "participants.1", "Minh chứng 1", "qualifiers"})
    void whatIsNoColumnIsNotFound(String header) {
        assertThat(columns.find(header)).isEmpty();
    }

    @Test
    void aMisspeltHeaderHasNearOnes() {
        assertThat(columns.near("Particpants")).first().isEqualTo("Participants");
        assertThat(columns.near("Số người tham da")).first().isEqualTo("Số người tham gia");
        assertThat(columns.near("zzzzzzzzzzzzzzzz")).isEmpty();
    }
}
