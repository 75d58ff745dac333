package org.ipcoop.localstack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Sends hostile requests to a service of this process and says what is wrong with its answers. Whatever a client sends, it is
 * answered, never with a 5xx, in problems that tell nothing internal; and the log stays quiet.
 */
public final class HostileSession {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SHOWN = 2000;
    /** Says once that it names no more addresses than a hundred. */
    private static final String METRICS = "io.micrometer.core.instrument.internal.OnlyOnceLoggingDenyMeterFilter";
    /** Before anything of ours sees the request. */
    private static final List<Integer> REFUSED_BY_THE_SERVER = List.of(0, 400, 414, 431);

    private static final List<String> INTERNALS =
            List.of("Exception", "org.ipcoop", "io.quarkus", "org.postgresql", "{0}");
    private static final List<String> NOWHERE =
            List.of("/", "*", "/nowhere", "/q/metrics", "/q/health", "/problems", "//", "/api/v1");

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> complaints = new ArrayList<>();

    private HostileSession() {}

    /**
     * Empty where the service is sane.
     *
     * @param paths of the API, with templates such as {@code {id}}
     */
    public static List<String> complaints(int port, Collection<String> paths, String token, long seed, int requests) {
        List<String> addresses = Stream.concat(
                        paths.stream()
                                .map(path -> path.replaceAll("\\{[^}]*}", "01990000-0000-7000-8000-000000000000")),
                        NOWHERE.stream())
                .toList();
        HostileSession session = new HostileSession();
        Loudness logged = new Loudness();
        Logger.getLogger("").addHandler(logged);
        try {
            new HostileRequests(seed, addresses, token).some(requests).forEach(request -> session.send(port, request));
        } finally {
            Logger.getLogger("").removeHandler(logged);
        }
        session.complaints.addAll(logged.entries);
        return session.complaints;
    }

    private void send(int port, byte[] request) {
        String shown = new String(request, 0, Math.min(request.length, SHOWN), ISO_8859_1);
        try {
            Wire.Answer answer = Wire.exchange(port, request, PATIENCE);
            wrong(shown, answer).forEach(what -> complaints.add(what + ": " + answer + " to " + shown));
        } catch (IOException e) {
            complaints.add(e + " to " + shown);
        }
    }

    /** What lies below /q is the framework's: it may refuse without a word. */
    private List<String> wrong(String request, Wire.Answer answer) {
        if (answer.status() < 400 && answer.status() > 0) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>();
        if (answer.status() >= 500) {
            wrong.add("a server error");
        }
        boolean ofTheFramework = request.split(" ", 3)[1].startsWith("/q/");
        boolean mayBeBare = ofTheFramework || REFUSED_BY_THE_SERVER.contains(answer.status());
        if (!isProblem(answer) && !(mayBeBare && answer.body().isEmpty())) {
            wrong.add("no problem");
        }
        if (INTERNALS.stream().anyMatch(answer.body()::contains)) {
            wrong.add("something internal");
        }
        if (answer.status() == 405 && !answer.headers().containsKey("allow")) {
            wrong.add("no allowed methods");
        }
        return wrong;
    }

    /** A problem by its type, and by its body where it isn't the answer to a HEAD. */
    private boolean isProblem(Wire.Answer answer) {
        if (!"application/problem+json".equals(answer.headers().get("content-type"))) {
            return false;
        }
        try {
            JsonNode problem = json.readTree(answer.body());
            return answer.body().isEmpty()
                    || problem.path("status").asInt() == answer.status()
                            && problem.path("type").asText().startsWith("/problems/")
                            && !problem.path("detail").asText().isBlank();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** Remembers warnings and errors. */
    private static final class Loudness extends Handler {
        private final Queue<String> entries = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() > Level.INFO.intValue() && !METRICS.equals(entry.getLoggerName())) {
                entries.add("logged: " + entry.getLoggerName() + ": " + entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
