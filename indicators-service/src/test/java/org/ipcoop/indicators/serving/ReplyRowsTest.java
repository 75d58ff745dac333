package org.ipcoop.indicators.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a tree becomes a table. */
class ReplyRowsTest {

    @Test
    void theSubjectComesFirstTheItemsNextAndTheRestLast() throws JsonProcessingException {
        ReplyRows table = rows("""
                {"indicator":"I","version":2,"includes":true,"items":[{"a":1},{"a":2}],"total":2,"labels":{"x":1}}""");

        assertThat(table.columns()).containsExactly("indicator", "a", "version", "includes");
        assertThat(values(table)).containsExactly("I|1|2|true", "I|2|2|true");
    }

    @Test
    void listsInsideRepeatTheirItem() throws JsonProcessingException {
        ReplyRows table = rows("""
                {"items":[{"a":1,"parts":[{"p":1},{"p":2}],"targets":[{"t":{"c":9}}],"tags":["x","y"]},{"a":2,"parts":[]}]}""");

        assertThat(table.columns()).containsExactly("a", "tags", "parts.p", "targets.t.c");
        assertThat(values(table))
                .containsExactly("1|[\"x\",\"y\"]|1|", "1|[\"x\",\"y\"]|2|", "1|[\"x\",\"y\"]||9", "2|||");
    }

    @Test
    void aMemberThatOnlySomeRowsHaveKeepsItsPlace() throws JsonProcessingException {
        ReplyRows table = rows("""
                {"items":[{"a":1,"period":null,"z":1},{"a":1,"period":{"from":1,"to":2},"z":1}]}""");

        assertThat(table.columns()).containsExactly("a", "period.from", "period.to", "z");
        assertThat(values(table)).containsExactly("1|||1", "1|1|2|1");
    }

    @Test
    void whatHasNoListIsOneRowAndATextIsOneCell() throws JsonProcessingException {
        ReplyRows table = rows("""
                {"code":"C","name":{"vi":"V","en":"E"},"range":{"min":1}}""");

        assertThat(table.columns()).containsExactly("code", "name", "range.min");
        assertThat(table.rows()).hasSize(1);
    }

    private static ReplyRows rows(String json) throws JsonProcessingException {
        return ReplyRows.of(new ObjectMapper().readTree(json));
    }

    private static List<String> values(ReplyRows table) {
        return table.rows().stream()
                .map(row -> String.join(
                        "|",
                        table.columns().stream()
                                .map(row::get)
                                .map(value ->
                                        value == null ? "" : value.isValueNode() ? value.asText() : value.toString())
                                .toList()))
                .toList();
    }
}
