package org.ipcoop.bench.activities;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.Benchmark;
import org.ipcoop.bench.Pace;
import org.ipcoop.bench.Target;
import org.jspecify.annotations.Nullable;

/** The time of one page of 50, everything included, among a million activities; the limit is the same among ten thousand. */
public final class ListBenchmark implements Benchmark {
    private static final int REQUESTS = 100;
    private static final String SMALL = "small";
    private static final String LARGE = "large";

    /** All list benchmarks of a run read the same tables. */
    private static @Nullable ListTables tables;

    private final String name;
    private final String query;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable HttpRequest request;

    private ListBenchmark(String name, String query) {
        this.name = name;
        this.query = query;
    }

    /** The lists that people ask for. */
    public static List<Benchmark> all() {
        return List.of(
                new ListBenchmark("list", ""),
                new ListBenchmark("list-created", "&sort=createdAt"),
                new ListBenchmark("list-ended", "&sort=-actualEnd"),
                new ListBenchmark("list-title", "&sort=title"),
                new ListBenchmark("list-filtered", "&type=TRAINING&org=BENCH-7&status=COMPLETED"),
                new ListBenchmark("list-rare", "&q=" + ListTables.RARE.replace(' ', '+')),
                new ListBenchmark("list-common", "&q=" + ListTables.COMMON.replace(' ', '+')));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String figure() {
        return "page of 50 among 1,000,000 activities" + asked();
    }

    @Override
    public String limit() {
        return "the same among 10,000";
    }

    private String asked() {
        return query.isEmpty() ? "" : " (" + query.substring(1) + ")";
    }

    @Override
    public String unit() {
        return " ms";
    }

    @Override
    public Target target() {
        return Target.atMost(2);
    }

    @Override
    public void prepare(BenchStack stack, Pace pace) throws Exception {
        if (tables == null) {
            tables = new ListTables(stack);
            tables.fill(SMALL, 10_000);
            tables.fill(LARGE, 1_000_000);
        }
        request = HttpRequest.newBuilder(URI.create(stack.activities() + "/api/v1/activities?limit=50" + query))
                .header("Authorization", "Bearer " + stack.token("reader"))
                .build();
        measureLimit();
        measureOurs();
        measureLimit();
    }

    @Override
    public double measureLimit() throws Exception {
        return among(SMALL);
    }

    @Override
    public double measureOurs() throws Exception {
        return among(LARGE);
    }

    /** The median of one request after the other. */
    private double among(String filling) throws Exception {
        Objects.requireNonNull(tables).show(filling);
        double[] times = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            times[i] = once();
        }
        return IntStream.range(0, REQUESTS)
                .mapToDouble(i -> times[i])
                .sorted()
                .skip(REQUESTS / 2)
                .findFirst()
                .orElseThrow();
    }

    private double once() throws IOException, InterruptedException {
        long began = System.nanoTime();
        var answer = client.send(Objects.requireNonNull(request), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("answered " + answer.statusCode());
        }
        return (System.nanoTime() - began) / 1e6;
    }

    @Override
    public List<String> notes() {
        return name.equals("list-common")
                ? List.of("The first page of a search counts all matches: total is exact. Later pages carry it.")
                : List.of();
    }
}
