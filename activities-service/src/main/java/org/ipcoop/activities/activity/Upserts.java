package org.ipcoop.activities.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ipcoop.activities.activity.WriteFailure.LostRace;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.problem.DomainException;

/**
 * Brings activities to what their organisations' own records say, one or a batch at a time. In whatever number they come, each
 * record is judged against what the one before it left.
 */
@ApplicationScoped
public class Upserts {
    private final ActivityStore store;
    private final UpsertJudge judge;

    Upserts(ActivityStore store, UpsertJudge judge) {
        this.store = store;
        this.judge = judge;
    }

    /**
     * Judges the records in their order and writes what follows from it, in the running transaction. A record that is refused
     * leaves the others alone.
     *
     * @return what became of each, in the same order
     * @throws LostRace where somebody else took a key meanwhile; then nothing of this may be kept, and the next try sees it.
     *     The transaction goes on if its caller goes back to a savepoint
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = LostRace.class)
    public List<Judgement> bring(List<Candidate> candidates) {
        var held = new HeldView(store.hold(
                candidates.stream().flatMap(c -> c.id().stream()).toList(),
                candidates.stream().flatMap(c -> c.key().stream()).toList()));
        List<Judgement> judgements =
                candidates.stream().map(candidate -> judge(candidate, held)).toList();
        try {
            write(judgements);
        } catch (LostRace lost) {
            candidates.forEach(Candidate::judgeAnew);
            throw lost;
        }
        return judgements;
    }

    private Judgement judge(Candidate candidate, HeldView held) {
        try {
            requireKeyOrId(candidate);
            Verdict verdict = judge.judge(candidate, held.find(candidate));
            held.put(verdict.activity());
            return verdict;
        } catch (DomainException refused) {
            return new Judgement.Refusal(refused);
        }
    }

    /** Without either, the same record sent again would be another activity. */
    private static void requireKeyOrId(Candidate candidate) {
        if (!candidate.has("externalId") && !candidate.has("id")) {
            Violations violations = new Violations();
            violations.add("/externalId", "key-required");
            candidate.faults().forEach(violations::add);
            violations.throwIfAny();
        }
    }

    private void write(List<Judgement> judgements) {
        for (List<NextRevision> once : rounds(judgements)) {
            if (store.write(once).size() < once.size()) {
                throw new LostRace();
            }
        }
    }

    /** The revisions so that each round has one of an activity at most, the earlier ones first. */
    private static List<List<NextRevision>> rounds(List<Judgement> judgements) {
        List<List<NextRevision>> rounds = new ArrayList<>();
        Map<UUID, Integer> seen = new HashMap<>();
        judgements.stream().flatMap(Upserts::revisions).forEach(next -> {
            int round = seen.merge(next.activity().id(), 1, Integer::sum);
            if (rounds.size() < round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round - 1).add(next);
        });
        return rounds;
    }

    private static Stream<NextRevision> revisions(Judgement judgement) {
        return switch (judgement) {
            case Verdict verdict -> verdict.revisions().stream();
            case Judgement.Refusal refused -> Stream.empty();
        };
    }
}
