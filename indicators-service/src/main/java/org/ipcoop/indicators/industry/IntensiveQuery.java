package org.ipcoop.indicators.industry;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ipcoop.indicators.industry.method.Right;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.Nullable;

/**
 * A question about IP-intensive industries.
 *
 * @param year empty for the latest
 * @param rights those asked for; all where none was named
 * @param samples whether a sample table may answer
 */
record IntensiveQuery(Optional<Integer> year, Set<Right> rights, boolean samples) {

    /** Throws {@link org.ipcoop.platform.problem.DomainException.Invalid} with everything wrong. */
    static IntensiveQuery read(IntensiveParameters sent, UriInfo uri) {
        ParameterReader reader = new ParameterReader(IntensiveParameters.class, uri);
        Integer year = reader.one("year", sent.year, Integer.class);
        if (year != null && (year < TableQuery.FIRST_YEAR || year > TableQuery.LAST_YEAR)) {
            String first = Integer.toString(TableQuery.FIRST_YEAR);
            reader.add("year", "limit", first, Integer.toString(TableQuery.LAST_YEAR));
        }
        Set<Right> rights = rights(reader, sent.right);
        String sample = sent.sample;
        if (sample != null && !List.of("include", "exclude").contains(sample)) {
            reader.add("sample", "not-one-of", "include, exclude");
        }
        reader.throwIfAny();
        return new IntensiveQuery(Optional.ofNullable(year), rights, !"exclude".equals(sample));
    }

    private static Set<Right> rights(ParameterReader reader, @Nullable List<String> sent) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        reader.all("right", sent, String.class).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .forEach(code -> {
                    Right right = reader.one("right", code, Right.class);
                    if (right != null) {
                        rights.add(right);
                    }
                });
        return rights.isEmpty() ? EnumSet.allOf(Right.class) : rights;
    }
}
