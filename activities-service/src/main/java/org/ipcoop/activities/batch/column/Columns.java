package org.ipcoop.activities.batch.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.cell.Nearness;
import org.ipcoop.platform.cell.Spelling;
import org.ipcoop.platform.cell.Spellings;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.row.CsvColumns;
import org.jspecify.annotations.Nullable;

/** Every column a file of activities may have, found by its name or by its label in either language. */
public final class Columns implements CsvColumns<Column> {
    /** {@code result.filings.1.right} */
    private static final Pattern NUMBERED_NAME = Pattern.compile("^(.+)\\.([0-9]{1,4})\\.(.+)$");

    /** {@code Filing 1 – right}, after its spelling was evened out. */
    private static final Pattern NUMBERED_LABEL = Pattern.compile("^(.+?) ([0-9]{1,4})-(.+)$");

    private final List<Field> fields = Fields.all();
    private final Labels labels = Labels.load();
    private final Spellings<Field> names = new Spellings<>();
    private final List<String> known = new ArrayList<>();

    public Columns() {
        for (Field field : fields) {
            add(field, field.isNumbered() ? new Column(field, 1).name() : field.key());
            for (Language language : Language.values()) {
                add(field, labels.of(new Column(field, field.isNumbered() ? 1 : 0), language));
            }
        }
    }

    /** A numbered field is kept under the name of its first column. */
    private void add(Field field, String name) {
        names.add(name, field);
        known.add(name);
    }

    /** All fields in the order in which a file shows them. */
    public List<Field> fields() {
        return fields;
    }

    /** What people call the column. */
    public String label(Column column, Language language) {
        return labels.of(column, language);
    }

    @Override
    public Optional<Column> find(String header) {
        String same = Spelling.same(header);
        Optional<Column> plain =
                names.find(same).filter(field -> !field.isNumbered()).map(field -> new Column(field, 0));
        return plain.or(() -> numbered(NUMBERED_NAME, same, ".", "."))
                .or(() -> numbered(NUMBERED_LABEL, same, " ", "-"));
    }

    private Optional<Column> numbered(Pattern pattern, String header, String before, String after) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(2));
        return names.find(matcher.group(1) + before + 1 + after + matcher.group(3))
                .filter(field -> field.isNumbered() && number >= 1 && number <= field.most())
                .map(field -> new Column(field, number));
    }

    @Override
    public List<String> near(String header) {
        return Nearness.nearest(header, known);
    }

    @Override
    public Content read(List<@Nullable Named<Column>> header, List<String> cells) {
        Violations violations = new Violations();
        ColumnarBody built = ColumnarBody.of(header, cells, violations);
        return new Content(built.body(), built.columns(), violations.list());
    }
}
