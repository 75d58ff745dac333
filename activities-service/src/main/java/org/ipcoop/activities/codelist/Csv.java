package org.ipcoop.activities.codelist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the code lists the project ships: commas, a field in double quotes where it holds one itself. */
final class Csv {
    private static final Pattern FIELD = Pattern.compile("\\G(?:\"([^\"]*)\"|([^,\"]*))(?:,|$)");

    private Csv() {}

    /** The rows of a list of the contracts, without the header. */
    static List<List<String>> contract(String list) {
        return read("org/ipcoop/contracts/codelists/" + list + ".csv");
    }

    /** The rows of a list of this feature, without the header. */
    static List<List<String>> own(String list) {
        return read("org/ipcoop/activities/codelist/" + list + ".csv");
    }

    private static List<List<String>> read(String path) {
        try (InputStream in = Csv.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing code list " + path);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> rows = new ArrayList<>();
            reader.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> rows.add(fields(line)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that ends with a comma has an empty field behind it. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(line);
        while (field.find() && (field.start() < line.length() || line.endsWith(","))) {
            fields.add(field.group(1) != null ? field.group(1) : field.group(2));
        }
        return fields;
    }
}
