package org.ipcoop.activities.codelist;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** ISO's codes as the Java platform keeps them, with Unicode's names: nobody here has to follow their changes. */
final class WorldCodes {
    private static final Locale VI = Locale.of("vi");

    private WorldCodes() {}

    /** ISO 3166-1 alpha-2. */
    static CodeList countries() {
        var name =
                new CodeList.Name("Quốc gia và vùng lãnh thổ (ISO 3166-1)", "Countries and territories (ISO 3166-1)");
        return list(
                "countries", name, regions(), language -> code -> region(code).getDisplayCountry(language));
    }

    /** ISO 4217, those that are the money of some country today. */
    static CodeList currencies() {
        var name = new CodeList.Name("Đơn vị tiền tệ (ISO 4217)", "Currencies (ISO 4217)");
        Stream<String> codes = regions()
                .map(code -> Currency.getInstance(region(code)))
                .filter(Objects::nonNull)
                .map(Currency::getCurrencyCode)
                .distinct()
                .sorted();
        return list(
                "currencies",
                name,
                codes,
                language -> code -> Currency.getInstance(code).getDisplayName(language));
    }

    private static CodeList list(
            String id, CodeList.Name name, Stream<String> codes, Function<Locale, Function<String, String>> named) {
        List<CodeList.Entry> entries = codes.map(code -> CodeList.Entry.of(
                        code,
                        new CodeList.Name(
                                named.apply(VI).apply(code),
                                named.apply(Locale.ENGLISH).apply(code))))
                .toList();
        return new CodeList(id, name, entries);
    }

    private static Stream<String> regions() {
        return Arrays.stream(Locale.getISOCountries()).sorted();
    }

    private static Locale region(String code) {
        return Locale.of("", code);
    }
}
