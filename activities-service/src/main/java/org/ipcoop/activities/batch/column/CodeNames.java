package org.ipcoop.activities.batch.column;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.ipcoop.activities.codelist.CodeList;
import org.ipcoop.activities.codelist.Enumerations;
import org.ipcoop.platform.cell.Spellings;

/** The codes of one enumeration, found by themselves or by what a code list calls them in either language. */
public final class CodeNames {
    private static final List<CodeList> NAMED = Enumerations.all();

    private final List<String> codes;
    private final Spellings<String> spellings = new Spellings<>();

    private CodeNames(List<String> codes) {
        this.codes = codes;
        codes.forEach(code -> spellings.add(code, code));
    }

    /** Of the {@code enum} of a schema; named by the code list that has exactly its codes. */
    static CodeNames of(JsonNode enumeration) {
        CodeNames names = new CodeNames(StreamSupport.stream(enumeration.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
        Set<String> wanted = Set.copyOf(names.codes);
        NAMED.stream().filter(list -> codes(list).equals(wanted)).findFirst().ifPresent(names::name);
        return names;
    }

    private static Set<String> codes(CodeList list) {
        Set<String> codes = new HashSet<>();
        list.items().forEach(entry -> codes.add(entry.code()));
        return codes;
    }

    private void name(CodeList list) {
        for (CodeList.Entry entry : list.items()) {
            spellings.add(entry.name().vi(), entry.code());
            String english = entry.name().en();
            if (english != null) {
                spellings.add(english, entry.code());
            }
        }
    }

    /** The code a cell means. */
    Optional<String> find(String cell) {
        return codes.contains(cell) ? Optional.of(cell) : spellings.find(cell);
    }

    /** All codes, for a message that lists them. */
    public List<String> codes() {
        return codes;
    }
}
