package org.ipcoop.indicators.gii;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.ipcoop.indicators.gii.NodeFigures.Level;
import org.jspecify.annotations.Nullable;

/**
 * Reads the technical workbook of an edition as WIPO publishes it since 2022 (sheets Data, Economies, Index Structure).
 * Lenient about order, case and extra columns, strict about meaning; every fault is a {@link WorkbookFault}.
 */
public final class WorkbookReader {

    private static final List<String> NODES = List.of("NUM", "NAME", "LEVEL", "TYPE", "DESCRIPTION", "SOURCE");
    private static final List<String> ECONOMIES =
            List.of("ISO3", "ECONOMY_NAME", "INCOME", "REG_UN", "POP", "PPPGDP", "PPPPC");
    private static final List<String> DATA = List.of(
            "ISO3", "NUM", "DATAYR", "VALUE_SCREEN", "SCORE", "RANK", "SW_OVERALL", "SW_INCGRP", "OUTDATED", "DMC");
    private static final Pattern ISO3 = Pattern.compile("[A-Z]{3}");
    private static final Pattern NUM = Pattern.compile("IDX|(IN|OUT)(\\.[1-9][0-9]?){0,3}");

    private WorkbookReader() {}

    /**
     * The figures of the edition {@code year}, complete and consistent in themselves. The workbook does not say its year, so
     * the caller does; data years that do not fit it are a fault.
     */
    public static EditionFigures read(int year, InputStream workbook) {
        try {
            var bytes = WorkbookArchive.bytesOf(workbook);
            WorkbookArchive.check(bytes);
            return read(year, bytes);
        } catch (WorkbookFault fault) {
            throw fault;
        } catch (IOException | RuntimeException e) {
            // The sheet reader reports damage by many kinds of exception; none of them is for the sender's eyes.
            throw new WorkbookFault("The file cannot be read as an Excel workbook (.xlsx); it seems damaged.", e);
        }
    }

    private static EditionFigures read(int year, byte[] bytes) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var nodes = new ArrayList<NodeFigures>();
            SheetTable.read(workbook, "Index Structure", NODES, row -> nodes.add(node(row)));
            var economies = new ArrayList<EconomyFigures>();
            SheetTable.read(workbook, "Economies", ECONOMIES, row -> economies.add(economy(row)));
            var cells = new ArrayList<CellFigures>();
            SheetTable.read(workbook, "Data", DATA, row -> cells.add(cell(row)));
            var figures = new EditionFigures(year, economies, nodes, cells);
            EditionChecks.check(figures);
            return figures;
        }
    }

    private static NodeFigures node(SheetRow row) {
        var num = num(row);
        var level = level(row);
        if (level != EditionChecks.levelOf(num)) {
            throw row.fault("LEVEL", "%s does not fit %s".formatted(row.text("LEVEL"), num));
        }
        return new NodeFigures(
                num, row.required("NAME"), level, row.text("TYPE"), row.text("DESCRIPTION"), row.text("SOURCE"));
    }

    private static EconomyFigures economy(SheetRow row) {
        return new EconomyFigures(
                row.matching("ISO3", ISO3),
                row.required("ECONOMY_NAME"),
                row.required("INCOME"),
                row.required("REG_UN"),
                row.number("POP"),
                row.number("PPPGDP"),
                row.number("PPPPC"));
    }

    private static CellFigures cell(SheetRow row) {
        return new CellFigures(
                row.matching("ISO3", ISO3),
                num(row),
                row.whole("DATAYR"),
                row.number("VALUE_SCREEN"),
                row.number("SCORE"),
                row.whole("RANK"),
                strength(row, "SW_OVERALL"),
                strength(row, "SW_INCGRP"),
                row.flag("OUTDATED"),
                row.flag("DMC"));
    }

    private static String num(SheetRow row) {
        return row.text("NUM") == null ? NodeFigures.INDEX : row.matching("NUM", NUM);
    }

    private static @Nullable String strength(SheetRow row, String column) {
        var strength = row.text(column);
        if (strength != null && !Set.of("S", "W").contains(strength)) {
            throw row.fault(column, "'%s' is neither S nor W".formatted(strength));
        }
        return strength;
    }

    private static Level level(SheetRow row) {
        return switch (row.required("LEVEL").replaceAll("[ _-]", "").toLowerCase(Locale.ROOT)) {
            case "index" -> Level.INDEX;
            case "subindex" -> Level.SUB_INDEX;
            case "pillar" -> Level.PILLAR;
            case "subpillar" -> Level.SUB_PILLAR;
            case "indicator" -> Level.INDICATOR;
            default -> throw row.fault("LEVEL", "'%s' is not a level of the index".formatted(row.text("LEVEL")));
        };
    }
}
