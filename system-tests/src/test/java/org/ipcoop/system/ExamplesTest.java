package org.ipcoop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ipcoop.localstack.Part;
import org.ipcoop.localstack.Tokens;
import org.ipcoop.system.Shell.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code examples/} say what their README says they do, and may be run twice. */
class ExamplesTest {
    private static String url;
    private static String token;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        var settings = RunningSystem.shared().stack().settings();
        url = settings.url(Part.ACTIVITIES);
        token = Tokens.signedBy(settings.tokenKey(), "reporter")
                .org("SAMPLE")
                .subject("examples")
                .build();
    }

    @Test
    void postOneRecordsOnce() throws Exception {
        var address = url + "/api/v1/activities/0192f478-a400-7e01-8000-000000000001";

        assertThat(example("post-one.sh"))
                .isEqualTo(new Run(0, "Recorded as " + address + "\nEXAMPLE-1 is COMPLETED, version \"1\"\n"));
        assertThat(example("post-one.sh"))
                .isEqualTo(
                        new Run(0, "It was there already: " + address + "\nEXAMPLE-1 is COMPLETED, version \"1\"\n"));
    }

    @Test
    void correctCorrectsOnce() throws Exception {
        assertThat(example("correct.sh")).isEqualTo(new Run(0, """
                EXAMPLE-2 recorded with 40 participants, version "1"
                EXAMPLE-2 has 42 participants, version "2"
                """));
        assertThat(example("correct.sh")).isEqualTo(new Run(0, "EXAMPLE-2 has 42 participants, version \"2\"\n"));
    }

    @Test
    void retractTakesBackOnceAndTheFeedTellsOfIt() throws Exception {
        // Given
        example("follow-changes.sh");
        assertThat(example("follow-changes.sh")).isEqualTo(new Run(0, ""));

        // When
        var retracted = example("retract.sh");

        // Then
        assertThat(retracted).isEqualTo(new Run(0, """
                EXAMPLE-3 is COMPLETED, version "1"
                EXAMPLE-3 is RETRACTED, version "2"
                """));
        assertThat(example("retract.sh")).isEqualTo(new Run(0, "EXAMPLE-3 is RETRACTED, version \"2\"\n"));
        assertThat(example("follow-changes.sh")).isEqualTo(new Run(0, "EXAMPLE-3 RETRACTED revision 2\n"));
        assertThat(example("follow-changes.sh")).isEqualTo(new Run(0, ""));
    }

    @Test
    void importCsvImportsOnce() throws Exception {
        assertThat(example("import-csv.sh")).isEqualTo(new Run(0, """
                Dry run: 2 rows: 2 created, 0 updated, 0 unchanged, 0 rejected
                Import:  2 rows: 2 created, 0 updated, 0 unchanged, 0 rejected
                """));
        assertThat(example("import-csv.sh")).isEqualTo(new Run(0, """
                Dry run: 2 rows: 0 created, 0 updated, 2 unchanged, 0 rejected
                Import:  2 rows: 0 created, 0 updated, 2 unchanged, 0 rejected
                """));
    }

    @Test
    void aRefusalIsTheServicesOwnExplanation() throws Exception {
        // When
        var stranger = shell(Map.of("TOKEN", "forged")).run("/bin/sh", script("post-one.sh"));

        // Then
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.output()).startsWith("Refused with status 401:\n{\"type\":\"/problems/unauthorized\"");
    }

    private Run example(String name) throws Exception {
        return shell(Map.of("TOKEN", token)).run("/bin/sh", script(name));
    }

    private Shell shell(Map<String, String> who) {
        var environment = new HashMap<>(who);
        environment.put("BASE_URL", url);
        environment.put("MARK_FILE", folder.resolve("mark").toString());
        return new Shell(folder, environment);
    }

    private static String script(String name) {
        return Project.folder().resolve("examples").resolve(name).toString();
    }
}
