package org.ipcoop.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table that a run ends with: medians, and below it every round, so that a reader sees the noise. */
final class Report {
    private static final List<String> HEAD = List.of("", "ours", "limit", "ratio", "target", "");

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(List<Measurement> measurements) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        measurements.forEach(measurement -> rows.add(row(measurement)));
        out.println();
        table(rows).forEach(out::println);
        measurements.forEach(this::details);
    }

    private static List<String> row(Measurement measurement) {
        Benchmark benchmark = measurement.benchmark();
        return List.of(
                benchmark.figure(),
                number(measurement.our()) + benchmark.unit(),
                number(measurement.limit()) + benchmark.unit(),
                String.format(Locale.ROOT, "%.2f", measurement.ratio()),
                benchmark.target().toString(),
                measurement.meetsTarget() ? "met" : "missed");
    }

    private void details(Measurement measurement) {
        Benchmark benchmark = measurement.benchmark();
        out.println();
        out.println(benchmark.name() + ", limit: " + benchmark.limit());
        out.println("  rounds, limit: " + numbers(measurement.limits()));
        out.println("  rounds, ours:  " + numbers(measurement.ours()));
        benchmark.notes().forEach(note -> out.println("  " + note));
    }

    private static List<String> table(List<List<String>> rows) {
        int[] widths = IntStream.range(0, HEAD.size())
                .map(i ->
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        String format = Arrays.stream(widths)
                .mapToObj(width -> "%" + Math.max(width, 1) + "s")
                .collect(Collectors.joining("  "))
                .replaceFirst("%", "%-");
        return String.format(Locale.ROOT, format, row.toArray()).stripTrailing();
    }

    private static String numbers(List<Double> values) {
        return values.stream().map(Report::number).collect(Collectors.joining("  "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
