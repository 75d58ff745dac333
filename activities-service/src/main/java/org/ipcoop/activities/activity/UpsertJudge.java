package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ipcoop.activities.activity.Candidate.Reading;
import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Route;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.activity.model.Transition;
import org.ipcoop.activities.outbox.Outbox;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.id.UuidV7;
import org.ipcoop.platform.problem.DomainException;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a client's own record means: a new activity, the next revisions of the one that is there, or nothing. The one
 * place for a single upsert and for an import, and no writing in it.
 */
@Singleton
public class UpsertJudge {
    private static final WriteConditions NONE = new WriteConditions(null, null);

    private final Intake intake;
    private final ContentJson json;
    private final Outbox outbox;
    private final Clock clock;

    UpsertJudge(Intake intake, ContentJson json, Outbox outbox, Clock clock) {
        this.intake = intake;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A record that belongs to a file, judged as far as that is possible without the activity that is there. */
    public Candidate prepare(Caller caller, ObjectNode body) {
        Candidate candidate = candidate(caller, body, NONE);
        try {
            candidate.created(() -> create(candidate));
        } catch (DomainException refused) {
            // Nothing is decided here: if no activity is there, judging it says so again.
        }
        return candidate;
    }

    /** A record to be judged. */
    Candidate candidate(Caller caller, ObjectNode body, WriteConditions conditions) {
        return new Candidate(caller, body, conditions, status -> read(body, status));
    }

    private Reading read(ObjectNode body, Status status) {
        try {
            return new Reading(intake.read(body, status, new Violations()), List.of());
        } catch (Invalid broken) {
            return new Reading(null, broken.violations());
        }
    }

    /**
     * Judges against the activity that is there, which the caller holds.
     *
     * @throws org.ipcoop.platform.problem.DomainException where the record is refused
     */
    Verdict judge(Candidate candidate, @Nullable Activity held) {
        if (held != null) {
            return bring(candidate, held);
        }
        EntityTag.requireNoneWanted(candidate.conditions().ifMatch());
        return candidate.created(() -> create(candidate));
    }

    private Verdict create(Candidate candidate) {
        Violations violations = new Violations();
        Status status = candidate.status().orElse(Status.DRAFT);
        if (!status.isInitial()) {
            violations.add("/status", "not-one-of", "DRAFT, PLANNED, ONGOING, COMPLETED");
        }
        Submission sent = accepted(candidate, status.isInitial() ? status : Status.DRAFT, violations);
        Access.requireReporter(candidate.caller(), sent.content().reportingOrganisation());
        UUID id = sent.id() == null ? UuidV7.next() : sent.id();
        Instant now = now();
        var activity = new Activity(id, sent.content(), sent.status(), sent.sample(), 1, now, now);
        var change = new Change(Action.CREATED, candidate.caller(), sent.reason());
        return Verdict.of(Verdict.Kind.CREATED, List.of(revision(activity, change, null)));
    }

    private Verdict bring(Candidate candidate, Activity held) {
        Access.requireReporter(candidate.caller(), held.content().reportingOrganisation());
        EntityTag current = EntityTag.ofRevision(held.revision());
        current.requireMatchIfSent(candidate.conditions().ifMatch());
        current.requireNoMatch(candidate.conditions().ifNoneMatch());
        Status target = target(candidate, held);
        if (isSame(candidate.in(target).sent(), held, target)) {
            return Verdict.unchanged(held);
        }
        if (held.status().isTerminal()) {
            throw new Conflict("conflict.terminal", Map.of("currentStatus", held.status()), held.status());
        }
        Violations violations = new Violations();
        check(candidate, held, target, violations);
        Submission sent = accepted(candidate, target, violations);
        Access.requireReporter(candidate.caller(), sent.content().reportingOrganisation());
        return Verdict.of(Verdict.Kind.UPDATED, steps(candidate.caller(), held, sent, target));
    }

    /** A client's own records know nothing of verification: what it calls completed may be verified here. */
    private static Status target(Candidate candidate, Activity held) {
        Status said = candidate.status().orElse(held.status());
        return said == Status.COMPLETED && held.status() == Status.VERIFIED ? Status.VERIFIED : said;
    }

    /** What is sent again unchanged is no correction, so that no reason is asked for. */
    private boolean isSame(@Nullable Submission sent, Activity held, Status target) {
        return sent != null
                && target == held.status()
                && (sent.id() == null || sent.id().equals(held.id()))
                && json.isSame(sent.content(), held.content());
    }

    private static void check(Candidate candidate, Activity held, Status target, Violations violations) {
        if (candidate.id().filter(id -> !id.equals(held.id())).isPresent()) {
            violations.add("/id", "id-differs", held.id());
        }
        if (Route.between(held.status(), target).isEmpty()) {
            String moves =
                    held.status().allowed().stream().map(Transition::slug).collect(Collectors.joining(", "));
            violations.add("/status", "status-unreachable", held.status(), target, moves);
        }
        if (held.status().isFinished() && !candidate.has("reason")) {
            violations.add("/reason", "reason-required");
        }
    }

    private static Submission accepted(Candidate candidate, Status status, Violations violations) {
        Reading reading = candidate.in(status);
        reading.violations().forEach(violations::add);
        violations.throwIfAny();
        return Objects.requireNonNull(reading.sent());
    }

    /**
     * The moves that lead to the state, the first of them with the content. A move that may not bring content follows a
     * revision that does, so that the history says whose word it is.
     */
    private List<NextRevision> steps(Caller caller, Activity held, Submission sent, Status target) {
        List<Transition> way = Route.between(held.status(), target).orElseThrow();
        boolean differs = !json.isSame(sent.content(), held.content());
        boolean first = way.isEmpty() || (differs && !Action.of(way.getFirst()).isReporting());
        List<NextRevision> steps = new ArrayList<>();
        Activity last = held;
        if (first) {
            Action action = held.status().isFinished() ? Action.CORRECTED : Action.REPLACED;
            last = add(steps, last, sent, held.status(), new Change(action, caller, sent.reason()));
        }
        for (Transition move : way) {
            last = add(steps, last, sent, move.to(), new Change(Action.of(move), caller, sent.reason()));
        }
        return steps;
    }

    private Activity add(List<NextRevision> steps, Activity last, Submission sent, Status to, Change change) {
        Activity next = last.next(sent.content(), to, sent.sample(), now());
        steps.add(revision(next, change, last.status()));
        return next;
    }

    /** Refused here where it could never be published, so that the row is known. */
    private NextRevision revision(Activity activity, Change change, @Nullable Status before) {
        var revision = new NextRevision(activity, change, before, json.text(activity));
        outbox.requireFit(revision.json());
        return revision;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
