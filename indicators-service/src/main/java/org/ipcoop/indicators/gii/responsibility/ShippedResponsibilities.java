package org.ipcoop.indicators.gii.responsibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The list that comes with the program, which nobody official has confirmed: gii/responsibilities_vnm.tsv on the classpath. */
final class ShippedResponsibilities {
    private static final String SOURCE =
            "Giả định theo nội dung chỉ số, thông lệ phân công của các Nghị quyết 02/NQ-CP và cơ cấu bộ, ngành từ ngày 1/3/2025;"
                    + " chưa đối chiếu với văn bản phân công. (An assumption after the subject of the indicator, the practice of"
                    + " Resolutions 02/NQ-CP and the ministries as of 1 March 2025; not checked against an official assignment.)";

    private ShippedResponsibilities() {}

    static List<Responsibility> all() {
        try (var in = Objects.requireNonNull(
                ShippedResponsibilities.class.getResourceAsStream("/gii/responsibilities_vnm.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(row -> new Responsibility(row[0], new Ministry(row[1], row[2]), SOURCE, null, false))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
