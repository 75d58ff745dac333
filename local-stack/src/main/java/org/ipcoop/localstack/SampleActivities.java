package org.ipcoop.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * The real activities that come with the product, sent through the API as any client would. Each has an id of its own, so
 * that loading again adds nothing and undoes nothing; removing retracts them, which leaves their history.
 */
final class SampleActivities {
    private static final String ACTIVITIES = "/api/v1/activities";
    private static final int AT_ONCE = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final StackSettings settings;

    SampleActivities(StackSettings settings) {
        this.file = settings.project().resolve("reference-data/activities/activities.ndjson");
        this.settings = settings;
    }

    private enum Outcome {
        ADDED,
        THERE,
        REMOVED
    }

    /** Returns what to tell: how many were added, how many were there. */
    String load() {
        var outcomes = forEach(this::load);
        var removed = count(outcomes, Outcome.REMOVED);
        return count(outcomes, Outcome.ADDED) + " added, " + count(outcomes, Outcome.THERE) + " were there"
                + (removed == 0 ? "" : ", " + removed + " were removed and stay so until ./ipcoop reset");
    }

    /** Returns what to tell: how many were removed. */
    String remove() {
        return count(forEach(this::remove), Outcome.REMOVED) + " removed";
    }

    private Outcome load(JsonNode activity) throws IOException {
        var reporter = as(activity, "reader", "reporter");
        var there = reporter.get(path(activity));
        if (there.ok()) {
            var gone = Set.of("RETRACTED", "CANCELLED")
                    .contains(there.body().path("status").asText());
            return gone ? Outcome.REMOVED : Outcome.THERE;
        }
        must(reporter.post(ACTIVITIES, activity), activity);
        return Outcome.ADDED;
    }

    private Outcome remove(JsonNode activity) throws IOException {
        var reporter = as(activity, "reader", "reporter");
        var status = reporter.get(path(activity)).body().path("status").asText();
        var move = switch (status) {
            case "COMPLETED", "VERIFIED" -> "/retract";
            case "DRAFT", "PLANNED", "ONGOING", "SUSPENDED" -> "/cancel";
            default -> "";
        };
        if (move.isEmpty()) {
            return Outcome.THERE;
        }
        var reason = JsonNodeFactory.instance.objectNode().put("reason", "Sample activity removed");
        must(reporter.post(path(activity) + move, reason), activity);
        return Outcome.REMOVED;
    }

    private static String path(JsonNode activity) {
        return ACTIVITIES + "/" + activity.path("id").asText();
    }

    private Api as(JsonNode activity, String... roles) {
        var token = Tokens.signedBy(settings.tokenKey(), roles)
                .org(activity.path("reportingOrganisation").asText())
                .subject("sample-" + roles[roles.length - 1])
                .build();
        return new Api(settings.url(Part.ACTIVITIES), token);
    }

    private static void must(Api.Reply reply, JsonNode activity) {
        if (!reply.ok()) {
            throw new LocalStackException(
                    "The sample activity " + activity.path("externalId").asText() + " was refused with status "
                            + reply.status() + ": " + reply.body());
        }
    }

    private interface Step {
        Outcome on(JsonNode activity) throws IOException;
    }

    private List<Outcome> forEach(Step step) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Outcome>> tasks = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .<Callable<Outcome>>map(line -> () -> step.on(JSON.readTree(line)))
                    .toList();
            return threads.invokeAll(tasks).stream()
                    .map(SampleActivities::outcome)
                    .toList();
        } catch (IOException e) {
            throw new LocalStackException("The sample activities cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while loading the sample activities.", e);
        }
    }

    private static Outcome outcome(java.util.concurrent.Future<Outcome> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while loading the sample activities.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LocalStackException sentence
                    ? sentence
                    : new LocalStackException("A sample activity cannot be sent: " + e.getCause(), e);
        }
    }

    private static long count(List<Outcome> outcomes, Outcome wanted) {
        return outcomes.stream().filter(wanted::equals).count();
    }
}
