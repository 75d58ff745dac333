package org.ipcoop.indicators.gii;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * One row read by column name, strictly: a text where a number belongs, a fraction where a rank belongs or an Excel error is
 * a fault that names the cell. An empty cell is null.
 */
record SheetRow(String sheet, Map<String, Integer> columns, Row row) {

    @Nullable
    String text(String column) {
        return filled(column)
                .map(cell -> Normalizer.normalize(cell.getText().strip(), Normalizer.Form.NFC))
                .orElse(null);
    }

    String textOr(String column, String ifEmpty) {
        var text = text(column);
        return text == null ? ifEmpty : text;
    }

    String required(String column) {
        var text = text(column);
        if (text == null) {
            throw fault(column, "the cell is empty");
        }
        return text;
    }

    String matching(String column, Pattern pattern) {
        var text = required(column);
        if (!pattern.matcher(text).matches()) {
            throw fault(column, "'%s' is not such a code".formatted(text));
        }
        return text;
    }

    /** The number exactly as written, so that it round-trips. */
    @Nullable
    Double number(String column) {
        return filled(column).map(cell -> parse(column, cell)).orElse(null);
    }

    @Nullable
    Integer whole(String column) {
        var number = number(column);
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw fault(column, "%s is not a whole number".formatted(number));
        }
        return number.intValue();
    }

    /** 1 or TRUE sets a flag; 0, FALSE or an empty cell leaves it unset. */
    boolean flag(String column) {
        return switch (textOr(column, "0").toUpperCase(Locale.ROOT)) {
            case "0", "FALSE" -> false;
            case "1", "TRUE" -> true;
            default -> throw fault(column, "'%s' is neither 0 nor 1".formatted(text(column)));
        };
    }

    WorkbookFault fault(String column, String what) {
        return WorkbookFault.at(sheet, row.getRowNum(), column, what);
    }

    private Optional<Cell> filled(String column) {
        var cell = Optional.ofNullable(columns.get(column)).flatMap(row::getOptionalCell);
        if (cell.isPresent() && cell.get().getType() == CellType.ERROR) {
            throw fault(column, "the cell holds an Excel error");
        }
        return cell.filter(c -> !c.getText().isBlank());
    }

    private double parse(String column, Cell cell) {
        if (cell.getType() == CellType.STRING || cell.getType() == CellType.BOOLEAN) {
            throw fault(column, "'%s' is not a number".formatted(cell.getText()));
        }
        double number = Double.parseDouble(cell.getRawValue());
        if (!Double.isFinite(number)) {
            throw fault(column, "the number is out of range");
        }
        return number;
    }
}
