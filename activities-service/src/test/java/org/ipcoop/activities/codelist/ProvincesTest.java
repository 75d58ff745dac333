package org.ipcoop.activities.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ipcoop.activities.codelist.Resolution.Ambiguous;
import org.ipcoop.activities.codelist.Resolution.Mapped;
import org.ipcoop.activities.codelist.Resolution.Present;
import org.ipcoop.activities.codelist.Resolution.Retired;
import org.ipcoop.activities.codelist.Resolution.Unknown;
import org.junit.jupiter.api.Test;

class ProvincesTest {
    private static final LocalDate LAST_OLD_DAY = LocalDate.of(2025, 6, 30);
    private final Provinces provinces = Provinces.load();

    @Test
    void thereAre34UnitsAndEveryFormerProvinceWentIntoOneOfThem() {
        assertThat(provinces.present()).hasSize(34);
        assertThat(provinces.former()).hasSize(63);
        assertThat(provinces.former()).allMatch(unit -> provinces.isPresent(unit.presentCode()));
    }

    @Test
    void aCodeMeansTheFormerProvinceUntilTheLastOldDayAndTheUnitOfTodayAfterwards() {
        assertThat(provinces.resolve("45", LAST_OLD_DAY)).isEqualTo(new Mapped("44"));
        assertThat(provinces.resolve("44", LAST_OLD_DAY)).isEqualTo(new Mapped("44"));
        assertThat(provinces.resolve("44", Provinces.REFORM)).isEqualTo(new Present("44"));
        assertThat(provinces.resolve("45", Provinces.REFORM)).isEqualTo(new Retired("Quảng Trị", "44", "Quảng Trị"));
        assertThat(provinces.resolve("03", LAST_OLD_DAY)).isEqualTo(new Unknown());
        assertThat(provinces.resolve("03", Provinces.REFORM)).isEqualTo(new Unknown());
    }

    @Test
    void withoutADateOnlyTheSevenCodesThatChangedTheirMeaningAreAmbiguous() {
        List<String> ambiguous = provinces.former().stream()
                .map(FormerProvince::code)
                .filter(code -> provinces.resolve(code, null) instanceof Ambiguous)
                .toList();

        assertThat(ambiguous).containsExactly("15", "24", "44", "52", "80", "82", "91");
        assertThat(provinces.resolve("44", null)).isEqualTo(new Ambiguous("Quảng Bình", "Quảng Trị"));
        assertThat(provinces.resolve("01", null)).isEqualTo(new Present("01"));
        assertThat(provinces.resolve("02", null)).isEqualTo(new Mapped("08"));
    }
}
