package org.ipcoop.activities.batch.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.row.Row;
import org.ipcoop.platform.row.RowFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes in, rows or a clear refusal come out, and nothing else. The seed is fixed: a failure comes again. */
class GarbageTest {
    private static final long SEED = 20250925;
    private static final int ROUNDS = 400;
    private static final Path FILE = Path.of("../reference-data/activities/activities.ndjson");

    /** Reads all of it; rows come in order, each on a line not before the last. */
    private static void read(RowFormat format, byte[] bytes) {
        try {
            List<Row> rows = Rows.read(format, bytes);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(rows.get(i).index()).isEqualTo(i);
                assertThat(rows.get(i).line())
                        .isGreaterThanOrEqualTo(i == 0 ? 1 : rows.get(i - 1).line());
            }
        } catch (Invalid refused) {
            assertThat(refused.violations()).isNotEmpty();
        }
    }

    private static byte[] sample(RowFormat format) throws IOException {
        List<String> lines = Files.readAllLines(FILE).subList(0, 5);
        String text = switch (format) {
            case NDJSON -> String.join("\n", lines);
            case JSON -> "[" + String.join(",\n", lines) + "]";
            case CSV ->
                "type;title.vi;Participants;evidence.1.uri;locations\r\nTRAINING;\"Lớp\n\"\"A\"\"\";1.000;x;48:0,5|1\r\n"
                                .repeat(1)
                        + "TRAINING;Lớp;hơn 40;;\r\n".repeat(30);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(RowFormat.class)
    void randomBytes(RowFormat format) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            read(format, bytes);
        }
    }

    @ParameterizedTest
    @EnumSource(RowFormat.class)
    void randomSigns(RowFormat format) {
        Random random = new Random(SEED);
        String signs = "[]{}\",:;\n\r\t 0129-.eE|'=\\untfalsépty\uFEFF\u0000đ";
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(format == RowFormat.CSV ? "type;notes;locations;hours\n" : "");
            for (int i = random.nextInt(300); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            read(format, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(RowFormat.class)
    void filesCutAnywhereAndBytesThatChanged(RowFormat format) throws IOException {
        byte[] sample = sample(format);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] changed = Arrays.copyOf(sample, random.nextInt(sample.length + 1));
            for (int change = random.nextInt(4); change > 0 && changed.length > 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            read(format, changed);
        }
    }

    @Test
    void tenThousandColumnsAndCellsWithoutEnd() {
        read(RowFormat.CSV, (";".repeat(10_000) + "x\n1").getBytes(StandardCharsets.UTF_8));
        read(RowFormat.CSV, ("type;".repeat(10_000) + "\n1").getBytes(StandardCharsets.UTF_8));
        read(RowFormat.CSV, ("x;".repeat(1_500) + "\n1").getBytes(StandardCharsets.UTF_8));
        read(RowFormat.CSV, ("type;notes\n1" + ";".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        read(RowFormat.CSV, ("type;notes\n\"" + "x;\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
        read(RowFormat.CSV, "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void jsonWithoutEnd() {
        for (RowFormat format : List.of(RowFormat.JSON, RowFormat.NDJSON)) {
            read(format, "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
            read(format, "[{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            read(format, ("[\"" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8));
            read(format, ("[{\"a\":" + "9".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8));
            read(format, "[{}]".getBytes(StandardCharsets.UTF_16));
            read(format, ("[{\"a\":" + "9,".repeat(300_000)).getBytes(StandardCharsets.UTF_16LE));
        }
    }
}
