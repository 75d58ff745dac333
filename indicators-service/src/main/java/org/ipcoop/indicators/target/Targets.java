package org.ipcoop.indicators.target;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.jspecify.annotations.Nullable;

/** The stored target sets, for this feature's resource and for the features that hold a value against its targets. */
@ApplicationScoped
public class Targets {

    /** Names the lock under which sets are added, so that replicas starting together and clients posting take turns. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('target_set'))";

    /** Every set, in the order they were recorded. */
    @Transactional
    public List<TargetSet> sets() {
        return TargetSetEntity.<TargetSetEntity>listAll(Sort.by("seq")).stream()
                .map(TargetSetEntity::set)
                .toList();
    }

    /** The set of that code. */
    @Transactional
    public Optional<TargetSet> set(String code) {
        return TargetSetEntity.<TargetSetEntity>findByIdOptional(code).map(TargetSetEntity::set);
    }

    /** The targets of a scope, such as GII, over all sets; contradicting ones included. */
    @Transactional
    public List<Target> concerning(String scope) {
        return targets().filter(target -> target.scope().equals(scope)).toList();
    }

    /** The targets an indicator's reference names: codes separated by semicolons, "GII-*" for all that begin so. */
    @Transactional
    public List<Target> forIndicator(@Nullable String reference) {
        return named(all(), reference);
    }

    /** The same out of targets already read, for those who ask for many indicators at once. */
    public static List<Target> named(List<Target> targets, @Nullable String reference) {
        var wanted = TargetReference.parse(reference);
        return targets.stream().filter(target -> wanted.names(target.code())).toList();
    }

    /** Every target, in the order of its set. */
    @Transactional
    public List<Target> all() {
        return targets().toList();
    }

    /** Adds a set; a set or target code that is taken is a conflict and nothing is stored. */
    @Transactional
    public void add(TargetSet set, String recordedBy) {
        takeTurn();
        requireFree("target set", set.code(), TargetSetEntity.findByIdOptional(set.code()));
        for (var target : set.targets()) {
            requireFree("target", target.code(), TargetEntity.findByIdOptional(target.code()));
        }
        store(set, recordedBy);
    }

    /** Adds those of the sets that are not there; what is there is left as it is. */
    @Transactional
    public void addAbsent(List<TargetSet> sets, String recordedBy) {
        takeTurn();
        for (var set : sets) {
            if (TargetSetEntity.findByIdOptional(set.code()).isEmpty()) {
                store(set, recordedBy);
            }
        }
    }

    private static Stream<Target> targets() {
        return TargetEntity.<TargetEntity>listAll(Sort.by("set.seq").and("position")).stream()
                .map(TargetEntity::target);
    }

    private static void takeTurn() {
        Panache.getEntityManager().createNativeQuery(LOCK, Object.class).getSingleResult();
    }

    private static void requireFree(String kind, String code, Optional<?> taken) {
        if (taken.isPresent()) {
            throw new Conflict("conflict.taken", Map.of("taken", code), kind, code);
        }
    }

    private static void store(TargetSet set, String recordedBy) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        TargetSetEntity.of(set, recordedBy, now).persist();
    }
}
