package org.ipcoop.indicators.gii;

import java.util.List;
import java.util.Locale;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.Nullable;

/** Reads the parameter that names economies: commas, repeated or both, in any letter case. */
final class EconomyCodes {

    private EconomyCodes() {}

    /** The codes, each once, in the order they came; what is no text goes to the reader. */
    static List<String> read(ParameterReader reader, @Nullable List<String> sent) {
        return reader.all(EconomyGroup.ECONOMIES, sent, String.class).stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
