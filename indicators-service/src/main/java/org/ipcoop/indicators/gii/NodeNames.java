package org.ipcoop.indicators.gii;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ipcoop.platform.http.Language;

/**
 * Names of nodes for people. Aggregates have a Vietnamese name by their English one, since numbers move from edition to edition;
 * indicators, whose names change yearly, keep the name they were published under.
 */
public final class NodeNames {

    private static final Map<String, String> VIETNAMESE = vietnamese();

    private NodeNames() {}

    /** The name in the language. */
    public static String of(NodeFigures node, Language language) {
        return language == Language.VI
                ? Objects.requireNonNullElse(VIETNAMESE.get(node.name()), node.name())
                : node.name();
    }

    private static Map<String, String> vietnamese() {
        try (var in = Objects.requireNonNull(NodeNames.class.getResourceAsStream("/gii/names_vi.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
