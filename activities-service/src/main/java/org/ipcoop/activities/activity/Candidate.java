package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.violation.Storable;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A record as its organisation has it, on its way to become an activity or the next revision of one. What can be judged
 * without the activity that is there is judged once, on whatever thread asks first; not to be shared by two at a time.
 */
public final class Candidate {
    private final Caller caller;
    private final ObjectNode body;
    private final WriteConditions conditions;
    private final Function<Status, Reading> intake;
    private final Map<Status, Reading> readings = new EnumMap<>(Status.class);
    private @Nullable Verdict created;

    Candidate(Caller caller, ObjectNode body, WriteConditions conditions, Function<Status, Reading> intake) {
        this.caller = caller;
        this.body = body;
        this.conditions = conditions;
        this.intake = intake;
    }

    /** What the intake makes of the record in a state: fit to be kept, or everything that is wrong with it. */
    record Reading(@Nullable Submission sent, List<Violation> violations) {}

    Reading in(Status status) {
        return readings.computeIfAbsent(status, intake);
    }

    /** What it would be as a new activity, made once. */
    Verdict created(Supplier<Verdict> creation) {
        if (created == null) {
            created = creation.get();
        }
        return created;
    }

    /** Forgets what was judged: an organisation that it relied on may be another one now. */
    void judgeAnew() {
        readings.clear();
        created = null;
    }

    /** Everything wrong with it by itself. */
    List<Violation> faults() {
        return in(status().orElse(Status.DRAFT)).violations();
    }

    Caller caller() {
        return caller;
    }

    /** What its sender demands of what is there; of a row of a file nothing. */
    WriteConditions conditions() {
        return conditions;
    }

    /** The state it says it is in, where it says so. */
    Optional<Status> status() {
        return ActivityTypes.status(body.path("status"));
    }

    boolean has(String member) {
        return body.has(member);
    }

    /** The organisation that reports it, as far as it says so. */
    Optional<String> organisation() {
        return text("reportingOrganisation");
    }

    /** The organisation's own key, as it would be kept. */
    public Optional<String> externalId() {
        return text("externalId");
    }

    /** Under which it is looked for first. */
    public Optional<ExternalKey> key() {
        return organisation().flatMap(org -> externalId().map(id -> new ExternalKey(org, id)));
    }

    /** The id it brings along, where that is one. */
    public Optional<UUID> id() {
        try {
            return text("id").filter(text -> text.length() == 36).map(UUID::fromString);
        } catch (IllegalArgumentException spoiled) {
            return Optional.empty();
        }
    }

    /** Text that cannot be kept is refused later, and nothing is looked for under it. */
    private Optional<String> text(String member) {
        return Optional.ofNullable(body.path(member).textValue())
                .filter(Storable::isText)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
