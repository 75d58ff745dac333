package org.ipcoop.indicators.gii;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Turns what a client sent into figures, or into a problem that says in one sentence what is wrong with it. */
final class EditionImport {

    private static final Pattern FILE_NAME = Pattern.compile("filename=\"?([^\";/\\\\]{1,100})\"?");
    private static final Pattern YEAR_IN_NAME = Pattern.compile("wipo-pub-2000-(20\\d\\d)-");
    /** The first edition of that workbook layout, and more years than this program will see. */
    private static final int FIRST = 2022;

    private static final int LAST = 2100;

    private EditionImport() {}

    /** The year an import is for and what to call its origin. */
    record Named(int year, String source) {}

    /** The year as given, or as WIPO's own file name says it. */
    static Named named(@Nullable Integer year, @Nullable String disposition) {
        Matcher file = FILE_NAME.matcher(disposition == null ? "" : disposition);
        String name = file.find() ? file.group(1) : "workbook";
        Matcher inName = YEAR_IN_NAME.matcher(name);
        Integer told = year == null && inName.find() ? Integer.valueOf(inName.group(1)) : year;
        if (told == null) {
            throw new Invalid(Violation.parameter("year", "required"));
        }
        if (told < FIRST || told > LAST) {
            throw new Invalid(Violation.parameter("year", "limit", FIRST, LAST));
        }
        return new Named(told, name);
    }

    static EditionFigures workbook(int year, InputStream body) {
        try {
            return WorkbookReader.read(year, body);
        } catch (WorkbookFault fault) {
            throw fault.asProblem();
        }
    }

    static EditionFigures csv(
            int year, @Nullable FileUpload data, @Nullable FileUpload economies, @Nullable FileUpload structure) {
        Map<String, @Nullable FileUpload> parts = new HashMap<>();
        parts.put("data", data);
        parts.put("economies", economies);
        parts.put("structure", structure);
        List<Violation> missing = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (part == null) {
                missing.add(Violation.at("/" + name, "required"));
            }
        });
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
        try {
            EditionFigures figures = CsvFigures.read(year, file -> {
                FileUpload part = Objects.requireNonNull(parts.get(file.substring(0, file.indexOf('.'))));
                return Files.newInputStream(part.uploadedFile());
            });
            EditionChecks.check(figures);
            return figures;
        } catch (WorkbookFault fault) {
            throw fault.asProblem();
        } catch (UncheckedIOException | IllegalArgumentException | NullPointerException broken) {
            throw new Invalid(Violation.at("", "gii-csv"));
        }
    }
}
