package org.ipcoop.indicators.gii;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ipcoop.platform.http.Language;

/** Names of economies for people: as the edition has them in English, as the Unicode CLDR of the JDK has them in Vietnamese. */
public final class EconomyNames {

    private static final Map<String, String> ISO2 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(iso2 -> Locale.of("", iso2).getISO3Country(), Function.identity(), (a, b) -> a));

    private EconomyNames() {}

    /** The name in the language. */
    public static String of(EconomyFigures economy, Language language) {
        String iso2 = ISO2.get(economy.iso3());
        return language == Language.VI && iso2 != null
                ? Locale.of("", iso2).getDisplayCountry(Locale.of("vi"))
                : economy.name();
    }
}
