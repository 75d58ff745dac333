package org.ipcoop.activities.batch.column;

import java.util.Optional;
import org.ipcoop.activities.codelist.CodeList;
import org.ipcoop.activities.codelist.Enumerations;
import org.ipcoop.platform.cell.Spellings;

/** The words that may stand before a number that is not exact: {@code OVER 40}, {@code over 40}, {@code hơn 40}. */
final class Qualified {
    private static final CodeList LIST = Enumerations.all().stream()
            .filter(list -> list.id().equals("qualifiers"))
            .findFirst()
            .orElseThrow();
    private static final Spellings<String> WORDS = words();

    private Qualified() {}

    private static Spellings<String> words() {
        Spellings<String> words = new Spellings<>();
        LIST.items().forEach(entry -> {
            words.add(entry.code(), entry.code());
            words.add(entry.name().vi(), entry.code());
            words.add(String.valueOf(entry.name().en()), entry.code());
        });
        return words;
    }

    static Optional<String> find(String word) {
        return WORDS.find(word);
    }

    /** All codes, for a message. */
    static String codes() {
        return String.join(", ", LIST.items().stream().map(CodeList.Entry::code).toList());
    }
}
