package org.ipcoop.indicators.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Duplicates, reordering and any cutting into batches leave the totals that the final revisions have. */
class FoldTest {
    private static final Instant START = Instant.parse("2026-04-15T08:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void anyHistoryHasTheTotalsOfItsFinalRevisions(long seed) {
        // Given histories of 40 activities, shuffled, a third of the records twice
        Random random = new Random(seed);
        List<Revision> records = new ArrayList<>();
        Memory expected = new Memory();
        for (int activity = 0; activity < 40; activity++) {
            List<Revision> history = history(new UUID(seed, activity), random);
            records.addAll(history);
            expected.apply(List.of(history.getLast()));
        }
        for (Revision record : List.copyOf(records)) {
            if (random.nextInt(3) == 0) {
                records.add(record);
            }
        }
        Collections.shuffle(records, random);

        // When
        Memory memory = new Memory();
        for (int from = 0; from < records.size(); ) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(25));
            memory.apply(records.subList(from, to));
            from = to;
        }

        // Then
        assertThat(memory.totals).isEqualTo(expected.totals).isEqualTo(memory.sumOfCurrentFacts());
    }

    @Test
    void everyRevisionEndsWhereTheNextBegins() {
        // Given revision 3, then 1 and 2 late
        UUID id = new UUID(1, 1);
        Memory memory = new Memory();
        memory.apply(List.of(revision(id, 3)));

        // When
        Fold.Changes changes = memory.apply(List.of(revision(id, 1)));
        Fold.Changes later = memory.apply(List.of(revision(id, 2)));

        // Then
        assertThat(changes.added()).containsExactly(new Fold.Added(revision(id, 1), START.plusSeconds(3)));
        assertThat(changes.superseded()).isEmpty();
        assertThat(later.added()).containsExactly(new Fold.Added(revision(id, 2), START.plusSeconds(3)));
        assertThat(later.superseded()).containsExactly(new Fold.Superseded(id, 1, START.plusSeconds(2), false));
        assertThat(later.factsChanged()).isFalse();
        assertThat(later.differences()).isEmpty();
    }

    @Test
    void aRevisionSeenAgainChangesNothing() {
        // Given
        UUID id = new UUID(1, 1);
        Memory memory = new Memory();
        memory.apply(List.of(revision(id, 1)));

        // When
        Fold.Changes changes = memory.apply(List.of(revision(id, 1), revision(id, 1)));

        // Then
        assertThat(changes).isEqualTo(new Fold.Changes(List.of(), List.of(), Collections.emptySortedMap(), false));
    }

    @Test
    void aCorrectionTouchesOnlyWhatItChanges() {
        // Given 20 reached and one activity
        UUID id = new UUID(1, 1);
        FactKey reached = key("persons_reached", "01");
        FactKey activities = key("activities", "01");
        Memory memory = new Memory();
        memory.apply(List.of(new Revision(id, 1, START, List.of(fact(reached, "20"), fact(activities, "1")))));

        // When it is corrected to 15
        Fold.Changes changes = memory.apply(List.of(
                new Revision(id, 2, START.plusSeconds(9), List.of(fact(reached, "15"), fact(activities, "1")))));

        // Then
        assertThat(changes.differences()).isEqualTo(Map.of(reached, new Fold.Difference(new BigDecimal("-5"), 0)));
        assertThat(changes.superseded()).containsExactly(new Fold.Superseded(id, 1, START.plusSeconds(9), true));
        assertThat(changes.factsChanged()).isTrue();
    }

    private static List<Revision> history(UUID id, Random random) {
        List<Revision> history = new ArrayList<>();
        for (int number = 1; number <= 1 + random.nextInt(6); number++) {
            SortedMap<FactKey, Fact> facts = new TreeMap<>();
            for (int fact = random.nextInt(4); fact > 0; fact--) {
                FactKey key = key("measure" + random.nextInt(4), "0" + random.nextInt(3));
                facts.put(key, new Fact(key, BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(13)), null));
            }
            history.add(new Revision(id, number, START.plusSeconds(number), List.copyOf(facts.values())));
        }
        return history;
    }

    private static Revision revision(UUID id, int number) {
        return new Revision(
                id, number, START.plusSeconds(number), List.of(fact(key("persons_reached", ""), "" + number)));
    }

    private static FactKey key(String measure, String province) {
        return new FactKey(
                measure, LocalDate.of(2026, 4, 15), "AWARENESS", "A5", province, "NOIP", false, Dims.NONE.values(), "");
    }

    private static Fact fact(FactKey key, String value) {
        return new Fact(key, new BigDecimal(value), null);
    }

    /** What the tables do, in memory. */
    private static final class Memory {
        final Map<UUID, TreeMap<Integer, Revision>> revisions = new HashMap<>();
        final SortedMap<FactKey, Fold.Difference> totals = new TreeMap<>();

        Fold.Changes apply(List<Revision> batch) {
            Map<UUID, Known> known = new HashMap<>();
            revisions.forEach((id, stored) -> {
                TreeMap<Integer, Instant> times = new TreeMap<>();
                stored.forEach((number, revision) -> times.put(number, revision.time()));
                known.put(id, new Known(times, stored.lastEntry().getValue().facts()));
            });
            Fold.Changes changes = Fold.of(batch, known);
            changes.added()
                    .forEach(added -> revisions
                            .computeIfAbsent(added.revision().activityId(), id -> new TreeMap<>())
                            .put(added.revision().number(), added.revision()));
            changes.differences().forEach((key, difference) -> add(totals, key, difference));
            return changes;
        }

        SortedMap<FactKey, Fold.Difference> sumOfCurrentFacts() {
            SortedMap<FactKey, Fold.Difference> sums = new TreeMap<>();
            revisions
                    .values()
                    .forEach(stored -> stored.lastEntry()
                            .getValue()
                            .facts()
                            .forEach(fact -> add(sums, fact.key(), new Fold.Difference(fact.value(), 1))));
            return sums;
        }

        private static void add(SortedMap<FactKey, Fold.Difference> sums, FactKey key, Fold.Difference difference) {
            sums.merge(
                    key,
                    difference,
                    (one, other) -> new Fold.Difference(
                            Fact.plain(one.value().add(other.value())), one.contributors() + other.contributors()));
            sums.values().removeIf(sum -> sum.contributors() == 0);
        }
    }
}
