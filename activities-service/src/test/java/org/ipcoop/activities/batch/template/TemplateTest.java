package org.ipcoop.activities.batch.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.batch.column.Columns;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.row.Row;
import org.ipcoop.platform.row.RowFormat;
import org.ipcoop.platform.row.RowReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
    private final Template template = new Template();

    @ParameterizedTest
    @EnumSource(ActivityType.class)
    void theExampleReadsBackInBothLanguages(ActivityType type) {
        ObjectNode example = new ExampleActivities().of(type);
        example.remove("result");

        for (Language language : Language.values()) {
            byte[] file = template.of(type, language).getBytes(StandardCharsets.UTF_8);
            try (var reader =
                    new RowReaders(new Columns()).open(RowFormat.CSV, new ByteArrayInputStream(file), 1 << 20)) {
                Row row = reader.next();
                assertThat(row.violations()).isEmpty();
                row.body().remove("result");
                assertThat(row.body()).isEqualTo(example);
                assertThat(reader.next()).isNull();
            }
        }
    }

    @Test
    void theExamplesAreRealActivities() throws IOException {
        var reference = Files.readAllLines(Path.of("../reference-data/activities/activities.ndjson"));
        try (var in = Template.class.getResourceAsStream("examples.ndjson")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(ActivityType.values().length)
                    .isSubsetOf(reference);
        }
    }

    @Test
    void theHeaderIsInTheLanguageOfTheReader() {
        assertThat(template.of(ActivityType.TRAINING, Language.VI))
                .startsWith("\uFEFFTổ chức báo cáo;Mã của đơn vị;Tên hoạt động (tiếng Việt);Tên hoạt động (tiếng Anh);")
                .contains(";Số người tham gia;Trong đó nữ;")
                .doesNotContain("Kết quả đầu ra");
        assertThat(template.of(ActivityType.ENTERPRISE_SUPPORT, Language.EN))
                .startsWith("\uFEFFReporting organisation,External id,Title (Vietnamese),Title (English),Type,")
                .contains(",Grant 1 – Right,Grant 1 – Count,Grant 2 – Right,Grant 2 – Count,")
                .contains(",Outcome: jobs (FTE),");
    }
}
