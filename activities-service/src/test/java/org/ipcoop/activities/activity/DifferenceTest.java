package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ipcoop.activities.activity.Difference.Change;
import org.ipcoop.platform.json.JsonSettings;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PROVINCES = List.of("01", "48", "79", "92");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1} | {'a':1} | ",
                "{'a':1} | {'a':2} | /a CHANGED 1 2",
                "{'a':1} | {} | /a REMOVED 1 -",
                "{} | {'a':1} | /a ADDED - 1",
                "{'a':12.5} | {'a':12.50} | ",
                "{'a':1} | {'a':1.0} | ",
                "{'a':1} | {'a':'1'} | /a CHANGED 1 '1'",
                "{'a':{'b':1,'c':2}} | {'a':{'b':1,'c':3,'d':4}} | /a/c CHANGED 2 3; /a/d ADDED - 4",
                "{'a':{'b':1}} | {'a':[1]} | /a CHANGED {'b':1} [1]",
                "{'q':{'/result/women':'ABOUT'}} | {'q':{}} | /q/~1result~1women REMOVED 'ABOUT' -",
                "{'b':1,'a':1} | {'a':2,'b':2} | /a CHANGED 1 2; /b CHANGED 1 2"
            })
    void membersAreComparedByNameAndNumbersByValue(String before, String after, String expected) throws Exception {
        assertThat(words(before, after)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['A5'] | ['A5','A1'] | /l/1 ADDED - 'A1'",
                "['A5','A1'] | ['A1'] | /l/0 REMOVED 'A5' -",
                "['A5','A1'] | ['A1','A5'] | /l/0 REMOVED 'A5' -; /l/1 ADDED - 'A5'",
                "[1,2.0] | [1.0,2] | ",
                "['a','a'] | ['a'] | /l/1 REMOVED 'a' -",
                "[{'province':'01','share':1}] | [{'province':'48','share':0.5},{'province':'01','share':0.5}]"
                        + " | /l/0 ADDED - {'province':'48','share':0.5}; /l/1/share CHANGED 1 0.5",
                "[{'organisation':'NOIP','role':'FUNDING'},{'name':'X','role':'FUNDING'}] | [{'organisation':'NOIP','role':'EXTENDING'}]"
                        + " | /l/1 REMOVED {'name':'X','role':'FUNDING'} -; /l/0/role CHANGED 'FUNDING' 'EXTENDING'",
                "[{'kind':'OTHER','uri':'u:1'},{'kind':'OTHER','uri':'u:2'}] | [{'kind':'OTHER','uri':'u:2','title':'T'}]"
                        + " | /l/0 REMOVED {'kind':'OTHER','uri':'u:1'} -; /l/0/title ADDED - 'T'",
                "[{'right':'PATENT','route':'PCT','count':1},{'right':'PATENT','route':'NATIONAL','count':2}]"
                        + " | [{'right':'PATENT','route':'NATIONAL','count':3}]"
                        + " | /l/0 REMOVED {'right':'PATENT','route':'PCT','count':1} -; /l/0/count CHANGED 2 3",
                "[{'amount':1,'currency':'VND','kind':'SPENT'}] | [{'amount':2,'currency':'VND','kind':'SPENT'}]"
                        + " | /l/0/amount CHANGED 1 2",
                "[{'kind':'LICENCE','count':1}] | [{'kind':'SPIN_OFF','count':1}]"
                        + " | /l/0 REMOVED {'kind':'LICENCE','count':1} -; /l/0 ADDED - {'kind':'SPIN_OFF','count':1}",
                "[{'x':1},{'x':2}] | [{'x':1},{'x':3},{'x':4}] | /l/2 ADDED - {'x':4}; /l/1/x CHANGED 2 3"
            })
    void elementsArePairedByWhatTheyAreAbout(String before, String after, String expected) throws Exception {
        assertThat(words("{'l':" + before + "}", "{'l':" + after + "}")).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void theChangesMadeOneAfterTheOtherGiveTheLaterDocument() {
        for (int seed = 0; seed < 2_000; seed++) {
            // Given
            Random random = new Random(seed);
            ObjectNode before = document(random);
            ObjectNode after = document(random);

            // When
            List<Change> changes = Difference.between(before, after);

            // Then
            ObjectNode made = before.deepCopy();
            changes.forEach(change -> make(change, made));
            assertThat(made).as("seed %d", seed).isEqualTo(after);
            assertThat(Difference.between(after, after.deepCopy())).isEmpty();
            assertThat(changes).as("seed %d", seed).allSatisfy(DifferenceTest::isWhole);
        }
    }

    @Test
    void tenThousandCodesAreComparedInNoTime() {
        ObjectNode before = JSON.objectNode();
        ObjectNode after = JSON.objectNode();
        IntStream.range(0, 10_000).forEach(i -> before.withArray("l").add("c" + i));
        IntStream.range(0, 10_000).forEach(i -> after.withArray("l").add("c" + (9_999 - i)));

        List<Change> changes = Assertions.assertTimeout(Duration.ofSeconds(2), () -> Difference.between(before, after));

        assertThat(changes).hasSize(2 * 9_999);
    }

    private static void isWhole(Change change) {
        assertThat(change.before() == null).isEqualTo(change.kind() == Difference.Kind.ADDED);
        assertThat(change.after() == null).isEqualTo(change.kind() == Difference.Kind.REMOVED);
    }

    /** A change made as JSON Patch (RFC 6902) would make it. */
    private static void make(Change change, ObjectNode document) {
        JsonPointer pointer = JsonPointer.compile(change.pointer());
        JsonNode parent = document.at(pointer.head());
        if (parent instanceof ArrayNode array) {
            int index = pointer.last().getMatchingIndex();
            switch (change.kind()) {
                case ADDED -> array.insert(index, change.after());
                case REMOVED -> assertThat(array.remove(index)).isEqualTo(change.before());
                case CHANGED -> assertThat(array.set(index, change.after())).isNotNull();
            }
        } else {
            ObjectNode object = (ObjectNode) parent;
            String name = pointer.last().getMatchingProperty();
            assertThat(object.get(name)).isEqualTo(change.before());
            switch (change.kind()) {
                case ADDED, CHANGED -> object.set(name, change.after());
                case REMOVED -> object.remove(name);
            }
        }
    }

    private static ObjectNode document(Random random) {
        ObjectNode document = JSON.objectNode();
        maybe(random, () -> document.put("title", "t" + random.nextInt(2)));
        maybe(random, () -> document.put("hours", BigDecimal.valueOf(random.nextInt(3))));
        maybe(random, () -> document.set("result", counts(random)));
        maybe(random, () -> document.set("areas", codes(random)));
        maybe(random, () -> document.set("locations", places(random)));
        maybe(random, () -> document.set("odd/~name", counts(random)));
        return document;
    }

    private static void maybe(Random random, Runnable member) {
        if (random.nextInt(4) > 0) {
            member.run();
        }
    }

    private static ObjectNode counts(Random random) {
        ObjectNode counts = JSON.objectNode();
        for (String name : List.of("women", "men", "certified")) {
            maybe(random, () -> counts.put(name, random.nextInt(3)));
        }
        return counts;
    }

    private static ArrayNode codes(Random random) {
        ArrayNode codes = JSON.arrayNode();
        IntStream.range(0, random.nextInt(6)).forEach(i -> codes.add("A" + random.nextInt(4)));
        return codes;
    }

    private static ArrayNode places(Random random) {
        ArrayNode places = JSON.arrayNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            ObjectNode place = places.addObject().put("share", random.nextInt(3));
            maybe(random, () -> place.put("province", PROVINCES.get(random.nextInt(PROVINCES.size()))));
        }
        return places;
    }

    private static String words(String before, String after) throws Exception {
        return Difference.between(tree(before), tree(after)).stream()
                .map(change -> "%s %s %s %s"
                        .formatted(change.pointer(), change.kind(), word(change.before()), word(change.after())))
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private static String word(JsonNode value) {
        return value == null ? "-" : value.toString().replace('"', '\'');
    }

    private static ObjectNode tree(String text) throws Exception {
        return (ObjectNode) JsonSettings.mapper().readTree(text.replace('\'', '"'));
    }
}
