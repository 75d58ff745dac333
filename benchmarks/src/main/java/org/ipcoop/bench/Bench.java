package org.ipcoop.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ipcoop.bench.activities.ImportBenchmark;
import org.ipcoop.bench.activities.ListBenchmark;
import org.ipcoop.bench.activities.PostBenchmark;
import org.ipcoop.bench.gii.EngineSuite;
import org.ipcoop.bench.indicators.IngestionBenchmark;
import org.ipcoop.bench.indicators.PollBenchmark;
import org.ipcoop.bench.indicators.RebuildBenchmark;
import org.ipcoop.bench.indicators.SizeBenchmark;
import org.ipcoop.bench.indicators.VisibleBenchmark;
import org.ipcoop.localstack.LocalStackException;
import org.ipcoop.localstack.Part;
import org.openjdk.jmh.runner.RunnerException;

/** What {@code ./ipcoop bench} calls: a suite, the names of some of its benchmarks, how long to measure. */
public final class Bench {
    private static final int USAGE = 2;
    private static final String ENGINE = "gii";
    private static final Map<String, List<Benchmark>> SUITES =
            Map.of("activities", activities(), "indicators", indicators());

    /** Of a rebuild. */
    private static final int EVENTS = 1_000_000;

    /** Whatever hangs, a run ends. */
    private static final Duration LONGEST = Duration.ofMinutes(45);

    private final PrintStream out;
    private final Path project;

    private Bench(PrintStream out, Path project) {
        this.out = out;
        this.project = project;
    }

    /** The project's folder comes as the system property {@code ipcoop.project}. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var project = Path.of(System.getProperty("ipcoop.project", "."))
                .toAbsolutePath()
                .normalize();
        try {
            System.exit(new Bench(out, project).run(Arguments.of(List.of(args))));
        } catch (IllegalArgumentException | LocalStackException e) {
            System.err.println("ipcoop: " + e.getMessage());
            System.exit(e instanceof LocalStackException ? 1 : USAGE);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    /** {@code activities post list --rounds 5 --seconds 10}; {@code indicators rebuild --events 100000}. */
    private record Arguments(String suite, Set<String> names, Pace pace) {
        static Arguments of(List<String> words) {
            List<String> plain = new ArrayList<>();
            int rounds = 5;
            int seconds = 10;
            int events = EVENTS;
            for (int i = 0; i < words.size(); i++) {
                switch (words.get(i)) {
                    case "--rounds" -> rounds = number(words, ++i);
                    case "--seconds" -> seconds = number(words, ++i);
                    case "--events" -> events = events(words, ++i);
                    default -> plain.add(words.get(i));
                }
            }
            String suite = plain.isEmpty() ? "" : plain.removeFirst();
            return new Arguments(suite, Set.copyOf(plain), new Pace(rounds, Duration.ofSeconds(seconds), events));
        }

        private static int events(List<String> words, int at) {
            String word = at < words.size() ? words.get(at) : "";
            if (!word.matches("[1-9][0-9]{0,6}")) {
                throw new IllegalArgumentException("--events takes a number from 1 to 9999999");
            }
            return Integer.parseInt(word);
        }

        private static int number(List<String> words, int at) {
            String word = at < words.size() ? words.get(at) : "";
            if (!word.matches("[1-9][0-9]{0,2}")) {
                throw new IllegalArgumentException("--rounds and --seconds take a number from 1 to 999");
            }
            return Integer.parseInt(word);
        }
    }

    /** First what the topic fills the tables with, then what is filled in past it; the tables only grow. */
    private static List<Benchmark> indicators() {
        return Stream.of(
                        List.<Benchmark>of(new IngestionBenchmark()),
                        VisibleBenchmark.all(),
                        List.<Benchmark>of(new RebuildBenchmark()),
                        PollBenchmark.all(),
                        SizeBenchmark.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Lists come last: they change what the service reads. */
    private static List<Benchmark> activities() {
        return Stream.concat(Stream.of(new PostBenchmark(), new ImportBenchmark()), ListBenchmark.all().stream())
                .toList();
    }

    private int run(Arguments arguments) throws Exception {
        if (arguments.suite.equals(ENGINE)) {
            return engine(arguments);
        }
        List<Benchmark> chosen = chosen(arguments);
        endAfter(LONGEST);
        out.println("Starting PostgreSQL, Kafka and the services on free ports, with data of their own.");
        List<Measurement> measurements = new ArrayList<>();
        try (var stack = BenchStack.start(project, Part.valueOf(arguments.suite.toUpperCase(Locale.ROOT)))) {
            for (Benchmark benchmark : chosen) {
                out.println("Measuring " + benchmark.name() + ": " + benchmark.figure());
                try {
                    measurements.add(Measurement.of(benchmark, stack, arguments.pace));
                } catch (Unmeasurable e) {
                    out.println("Not measured: " + e.getMessage());
                }
            }
        }
        new Report(out).print(measurements);
        return measurements.size() == chosen.size() ? 0 : 1;
    }

    /** Needs no service: JMH measures in a JVM of its own. */
    private int engine(Arguments arguments) throws RunnerException {
        if (!EngineSuite.NAMES.containsAll(arguments.names)) {
            throw new IllegalArgumentException(
                    "The benchmarks of " + ENGINE + " are: " + String.join(", ", new TreeSet<>(EngineSuite.NAMES)));
        }
        endAfter(LONGEST);
        return new EngineSuite(out).run(arguments.names, arguments.pace) ? 0 : 1;
    }

    private static List<Benchmark> chosen(Arguments arguments) {
        List<Benchmark> suite = SUITES.get(arguments.suite);
        if (suite == null) {
            throw new IllegalArgumentException(
                    "bench needs one of: " + String.join(", ", SUITES.keySet()) + ", " + ENGINE);
        }
        List<String> known = suite.stream().map(Benchmark::name).toList();
        if (!arguments.names.stream().allMatch(name -> known.stream().anyMatch(one -> isMeant(one, name, known)))) {
            throw new IllegalArgumentException(
                    "The benchmarks of " + arguments.suite + " are: " + String.join(", ", known));
        }
        return suite.stream()
                .filter(benchmark -> arguments.names.contains(benchmark.name())
                        || (!benchmark.onlyByName()
                                && (arguments.names.isEmpty()
                                        || arguments.names.stream()
                                                .anyMatch(name -> isMeant(benchmark.name(), name, known)))))
                .toList();
    }

    /** A name that no benchmark has means all that begin with it and a hyphen, but those that take too long. */
    private static boolean isMeant(String benchmark, String name, List<String> known) {
        return benchmark.equals(name) || (!known.contains(name) && benchmark.startsWith(name + "-"));
    }

    private static void endAfter(Duration time) {
        Thread.ofPlatform().daemon().name("bench-limit").start(() -> {
            try {
                Thread.sleep(time);
                System.err.println("ipcoop: the benchmarks took more than " + time.toMinutes() + " minutes");
                System.exit(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
