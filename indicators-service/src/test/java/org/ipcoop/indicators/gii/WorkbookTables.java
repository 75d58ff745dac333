package org.ipcoop.indicators.gii;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook in WIPO's layout, made from figures so that no test needs WIPO's own. The tables can be spoilt before writing: each
 * sheet is a list of rows, the first one its header.
 */
final class WorkbookTables {

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    /** Layout, order and empty cells as published. */
    static WorkbookTables of(EditionFigures figures) {
        var tables = new WorkbookTables();
        tables.sheets.put("Index Structure", structure(figures));
        tables.sheets.put("Economies", economies(figures));
        tables.sheets.put("Data", data(figures));
        return tables;
    }

    List<List<Object>> sheet(String name) {
        return sheets.get(name);
    }

    void rename(String from, String to) {
        sheets.put(to, sheets.remove(from));
    }

    /** Sets a cell; row 1 is the header, as in a spreadsheet. */
    void set(String sheet, int row, String column, Object value) {
        sheet(sheet).get(row - 1).set(columnOf(sheet, column), value);
    }

    void dropColumn(String sheet, String column) {
        int index = columnOf(sheet, column);
        sheet(sheet).forEach(row -> row.remove(index));
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            sheets.forEach((name, rows) -> write(workbook.newWorksheet(name), rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private int columnOf(String sheet, String column) {
        return sheet(sheet).getFirst().indexOf(column);
    }

    private static void write(Worksheet sheet, List<List<Object>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                switch (rows.get(r).get(c)) {
                    case null -> {}
                    case Number number -> sheet.value(r, c, number);
                    case Object text -> sheet.value(r, c, text.toString());
                }
            }
        }
    }

    private static List<List<Object>> structure(EditionFigures figures) {
        var rows = header("NUM", "NAME", "LEVEL", "TYPE", "PROFILE", "DESCRIPTION", "SOURCE", "WEBSITE");
        for (var node : figures.nodes()) {
            rows.add(row(
                    num(node.num()),
                    node.name(),
                    level(node.level()),
                    node.type(),
                    "Score",
                    node.description(),
                    node.source(),
                    null));
        }
        return rows;
    }

    private static List<List<Object>> economies(EditionFigures figures) {
        var rows = header("ISO3", "ECONOMY_NAME", "INCOME", "REG_UN", "REG_UN_CODE", "POP", "PPPGDP", "PPPPC");
        for (var e : figures.economies()) {
            rows.add(row(
                    e.iso3(),
                    e.name(),
                    e.incomeGroup(),
                    e.region(),
                    "REG",
                    e.populationThousands(),
                    e.gdpPppBn(),
                    e.gdpPerCapitaPpp()));
        }
        return rows;
    }

    private static List<List<Object>> data(EditionFigures figures) {
        var rows = header(
                "ISO3",
                "ECONOMY_NAME",
                "NUM",
                "NAME",
                "DATAYR",
                "VALUE_SCREEN",
                "SCORE",
                "RANK",
                "SW_OVERALL",
                "SW_INCGRP",
                "OUTDATED",
                "DMC");
        for (var cell : figures.cells()) {
            rows.add(row(
                    cell.iso3(),
                    "economy",
                    num(cell.num()),
                    "node",
                    cell.dataYear(),
                    cell.value(),
                    cell.score(),
                    cell.rank(),
                    cell.strengthOverall(),
                    cell.strengthIncomeGroup(),
                    cell.outdated() ? 1 : null,
                    cell.coverageMissing() ? 1 : null));
        }
        return rows;
    }

    private static String num(String num) {
        return num.equals(NodeFigures.INDEX) ? null : num;
    }

    private static String level(NodeFigures.Level level) {
        return switch (level) {
            case INDEX -> "Index";
            case SUB_INDEX -> "SubIndex";
            case PILLAR -> "Pillar";
            case SUB_PILLAR -> "SubPillar";
            case INDICATOR -> "Indicator";
        };
    }

    private static List<List<Object>> header(Object... titles) {
        return new ArrayList<>(List.of(row(titles)));
    }

    private static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
