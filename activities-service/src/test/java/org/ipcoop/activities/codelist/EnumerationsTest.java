package org.ipcoop.activities.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A client that shows a code finds its name in both languages, whatever part of the contract the code is from. */
class EnumerationsTest {
    private static final Path SCHEMAS = Path.of("../contracts/src/main/resources/org/ipcoop/contracts/schemas");

    private final CodeLists lists = new CodeLists(Provinces.load());

    @Test
    void everyEnumerationOfTheSchemasIsACodeList() throws IOException {
        Set<List<String>> known = lists.all().stream()
                .map(list -> list.items().stream().map(CodeList.Entry::code).toList())
                .collect(Collectors.toSet());

        assertThat(enumerations())
                .hasSizeGreaterThan(20)
                .allMatch(codes -> known.stream().anyMatch(list -> list.containsAll(codes)));
    }

    @Test
    void everyCodeHasANameInBothLanguagesAndStandsOnceInItsList() {
        assertThat(lists.all()).allSatisfy(list -> {
            assertThat(list.items()).extracting(CodeList.Entry::code).doesNotHaveDuplicates();
            assertThat(list.items()).allSatisfy(entry -> {
                assertThat(entry.name().vi()).isNotBlank();
                assertThat(entry.name().en()).isNotBlank().doesNotContain("Đ", "ư", "ơ");
            });
        });
    }

    private static List<List<String>> enumerations() throws IOException {
        List<List<String>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SCHEMAS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                new ObjectMapper().readTree(file.toFile()).findValues("enum").forEach(codes -> found.add(texts(codes)));
            }
        }
        return found;
    }

    private static List<String> texts(JsonNode codes) {
        return StreamSupport.stream(codes.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
