package org.ipcoop.indicators.industry;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ipcoop.indicators.industry.IndustryTable.Currency;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.Nullable;

/** Which table is sent, and how its rows are to be imported. */
record TableQuery(IndustryTable table, boolean dryRun, boolean atomic) {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    private static final Pattern SOURCE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
    private static final int LONGEST_TEXT = 500;

    /** Throws {@link org.ipcoop.platform.problem.DomainException.Invalid} with everything wrong. */
    static TableQuery read(TableParameters sent, UriInfo uri) {
        ParameterReader reader = new ParameterReader(TableParameters.class, uri);
        Integer year = year(reader, sent.year);
        LocalDate published = required(reader, "published", sent.published, LocalDate.class);
        if (year != null && published != null && published.getYear() < year) {
            reader.add("published", "not-before", year + "-01-01");
        }
        String source = source(reader, sent.source);
        String citation = text(reader, "citation", sent.citation);
        String licence = text(reader, "licence", sent.licence);
        Currency currency = reader.one("exportsCurrency", sent.exportsCurrency, Currency.class);
        Boolean sample = reader.one("sample", sent.sample, Boolean.class);
        Boolean dryRun = reader.one("dryRun", sent.dryRun, Boolean.class);
        Boolean atomic = reader.one("atomic", sent.atomic, Boolean.class);
        reader.throwIfAny();
        IndustryTable table = new IndustryTable(
                Objects.requireNonNull(year),
                Objects.requireNonNull(source),
                Objects.requireNonNull(published),
                citation,
                licence,
                currency == null ? Currency.VND : currency,
                Boolean.TRUE.equals(sample));
        return new TableQuery(table, Boolean.TRUE.equals(dryRun), !Boolean.FALSE.equals(atomic));
    }

    private static @Nullable Integer year(ParameterReader reader, @Nullable String sent) {
        Integer year = required(reader, "year", sent, Integer.class);
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            reader.add("year", "limit", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        }
        return year;
    }

    private static @Nullable String source(ParameterReader reader, @Nullable String sent) {
        String source = required(reader, "source", sent, String.class);
        if (source != null && !SOURCE.matcher(source).matches()) {
            reader.add("source", "source-code");
        }
        return source;
    }

    private static <T> @Nullable T required(ParameterReader reader, String name, @Nullable String sent, Class<T> type) {
        if (sent == null || sent.isBlank()) {
            reader.add(name, "required");
            return null;
        }
        return reader.one(name, sent, type);
    }

    private static @Nullable String text(ParameterReader reader, String name, @Nullable String sent) {
        String text = reader.one(name, sent, String.class);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            reader.add(name, "size", 1, LONGEST_TEXT);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            reader.add(name, "text-characters");
        }
        return text.strip();
    }
}
