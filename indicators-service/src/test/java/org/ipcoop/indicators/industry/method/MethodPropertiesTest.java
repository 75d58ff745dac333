package org.ipcoop.indicators.industry.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every table, tried on random ones, with holes in them. */
class MethodPropertiesTest {
    private static final List<Right> RIGHTS = List.of(Right.values());
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noShareExceedsTheWholeAndNoRightIsMoreThanAllTogether(int seed) {
        // When
        var result = IntensiveIndustries.of(table(new Random(seed)), RIGHTS);

        // Then
        for (Group group : result.groups().values()) {
            assertThat(result.overall().intensive()).containsAll(group.intensive());
            for (Measure measure : group.shares().keySet()) {
                BigDecimal part = group.share(measure).value();
                BigDecimal union = result.overall().share(measure).value();
                if (part != null && part.signum() > 0) {
                    assertThat(union).isNotNull().isLessThanOrEqualTo(ALL).isGreaterThanOrEqualTo(part);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyClassIsOnExactlyOneSide(int seed) {
        // Given
        var table = table(new Random(seed));

        // When
        var result = IntensiveIndustries.of(table, RIGHTS);

        // Then
        List<String> classes = table.stream()
                .filter(row -> !row.isTotal())
                .map(IndustryRow::vsic)
                .toList();
        for (Group group : result.groups().values()) {
            List<String> sides = new ArrayList<>(group.intensive());
            sides.addAll(group.others());
            sides.addAll(group.unknown());
            assertThat(sides).containsExactlyInAnyOrderElementsOf(classes);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countingARightInOtherUnitsChangesNoClass(int seed) {
        // Given
        var random = new Random(seed);
        var table = table(random);
        BigDecimal scale = BigDecimal.valueOf(1 + random.nextInt(999), 2);

        // When
        var before = IntensiveIndustries.of(table, RIGHTS);
        var after = IntensiveIndustries.of(
                table.stream().map(row -> scaled(row, scale)).toList(), RIGHTS);

        // Then
        assertThat(after.groups()).isEqualTo(before.groups());
        assertThat(after.overall()).isEqualTo(before.overall());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheRowsChangesNothing(int seed) {
        // Given
        var random = new Random(seed);
        var table = table(random);
        var shuffled = new ArrayList<>(table);
        Collections.shuffle(shuffled, random);

        // Then
        assertThat(IntensiveIndustries.of(shuffled, RIGHTS)).isEqualTo(IntensiveIndustries.of(table, RIGHTS));
        assertThat(CopyrightIndustries.of(shuffled)).isEqualTo(CopyrightIndustries.of(table));
    }

    private static List<IndustryRow> table(Random random) {
        List<IndustryRow> rows = new ArrayList<>();
        Map<Measure, BigDecimal> whole = new EnumMap<>(Measure.class);
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            Map<Measure, BigDecimal> sizes = numbers(Measure.class, random, 1_000);
            sizes.forEach((measure, size) -> whole.merge(measure, size, BigDecimal::add));
            Map<Right, BigDecimal> rights = numbers(Right.class, random, 20);
            rights.remove(Right.COPYRIGHT);
            rows.add(new IndustryRow(String.valueOf(1000 + i), null, "Class", sizes, rights, copyright(random)));
        }
        whole.replaceAll((measure, sum) -> sum.add(BigDecimal.valueOf(random.nextInt(100))));
        rows.add(new IndustryRow(IndustryRow.TOTAL, null, "Economy", whole, Map.of(), Copyright.UNKNOWN));
        return rows;
    }

    private static <K extends Enum<K>> Map<K, BigDecimal> numbers(Class<K> keys, Random random, int below) {
        Map<K, BigDecimal> numbers = new EnumMap<>(keys);
        for (K key : keys.getEnumConstants()) {
            if (random.nextInt(6) > 0) {
                numbers.put(key, BigDecimal.valueOf(random.nextInt(below)));
            }
        }
        return numbers;
    }

    private static Copyright copyright(Random random) {
        @Nullable Boolean flag = random.nextInt(4) == 0 ? null : random.nextBoolean();
        return random.nextBoolean()
                ? new Copyright(flag, null, null)
                : new Copyright(flag, Copyright.Group.PARTIAL, BigDecimal.valueOf(random.nextInt(101), 2));
    }

    private static IndustryRow scaled(IndustryRow row, BigDecimal scale) {
        Map<Right, BigDecimal> rights = new EnumMap<>(Right.class);
        row.rights().forEach((right, count) -> rights.put(right, count.multiply(scale)));
        return new IndustryRow(row.vsic(), row.nameVi(), row.nameEn(), row.sizes(), rights, row.copyright());
    }
}
