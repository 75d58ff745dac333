package org.ipcoop.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ipcoop.localstack.Part;

/** What measuring and being measured cost in processor time, part by part; says where the time goes, whatever else runs. */
public final class Costs {
    private final Map<String, Supplier<OptionalDouble>> clocks = new LinkedHashMap<>();
    private final Map<String, Double> spent = new LinkedHashMap<>();
    private long operations;

    public Costs(BenchStack stack, Part... parts) {
        for (Part part : parts) {
            long pid = stack.stack().process(part).pid();
            clocks.put(part.label(), () -> ProcessorTime.of(pid));
        }
        clocks.put("load generator", ProcessorTime::ofThis);
    }

    /** Seconds used so far. */
    public Map<String, Double> now() {
        Map<String, Double> now = new LinkedHashMap<>();
        clocks.forEach((part, clock) -> clock.get().ifPresent(seconds -> now.put(part, seconds)));
        return now;
    }

    /** Adds what was used since {@code before} for so many operations. */
    public void add(Map<String, Double> before, long more) {
        operations += more;
        now().forEach((part, seconds) -> spent.merge(part, seconds - before.getOrDefault(part, 0.0), Double::sum));
    }

    /** All of it for one operation, in milliseconds. */
    public double each() {
        return spent.values().stream().mapToDouble(Double::doubleValue).sum() * 1000 / operations;
    }

    /** {@code activities-service 0.41 ms, PostgreSQL 0.30 ms}. */
    public String note(String of) {
        String parts = spent.entrySet().stream()
                .map(part ->
                        String.format(Locale.ROOT, "%s %.2f ms", part.getKey(), part.getValue() * 1000 / operations))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "Processor time for one %s: %.2f ms (%s).", of, each(), parts);
    }
}
