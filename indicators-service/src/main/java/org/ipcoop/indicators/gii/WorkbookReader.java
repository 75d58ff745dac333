package org.ipcoop.indicators.gii;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.ipcoop.indicators.gii.NodeFigures.Level;
import org.jspecify.annotations.Nullable;

/**
 * Reads the technical workbook of an edition as WIPO publishes it since 2022 (sheets Data, Economies, Index Structure), and with
 * the titles and codes of before: two letters an economy, bare numbers an indicator. Lenient about order, case, titles and extra
 * columns, strict about meaning; every fault is a {@link WorkbookFault}. A column of flags that is not there leaves all unset,
 * which the verification then tells.
 */
public final class WorkbookReader {

    private static final SheetColumn CODE = SheetColumn.required("NUM", "IndNum", "IndCode");
    private static final SheetColumn ECONOMY = SheetColumn.required("ISO3", "ISO2", "ISO");

    private static final List<SheetColumn> NODES = List.of(
            CODE,
            SheetColumn.required("NAME", "IndName", "Indicator"),
            SheetColumn.optional("LEVEL"),
            SheetColumn.optional("TYPE"),
            SheetColumn.optional("DESCRIPTION", "Definition"),
            SheetColumn.optional("SOURCE"));
    private static final List<SheetColumn> ECONOMIES = List.of(
            ECONOMY,
            SheetColumn.required("ECONOMY_NAME", "Economy", "Country", "Name"),
            SheetColumn.required("INCOME", "Income Group", "IncGrp"),
            SheetColumn.required("REG_UN", "Region", "UN Region"),
            SheetColumn.optional("POP", "Population"),
            SheetColumn.optional("PPPGDP", "GDP PPP"),
            SheetColumn.optional("PPPPC", "GDP PPP per capita"));
    private static final List<SheetColumn> DATA = List.of(
            ECONOMY,
            CODE,
            SheetColumn.optional("DATAYR", "Data Year", "Year"),
            SheetColumn.required("VALUE_SCREEN", "Value"),
            SheetColumn.required("SCORE"),
            SheetColumn.required("RANK"),
            SheetColumn.optional("SW_OVERALL", "SW", "Strength Weakness"),
            SheetColumn.optional("SW_INCGRP", "SW Income Group"),
            SheetColumn.optional("OUTDATED"),
            SheetColumn.optional("DMC"));
    private static final Pattern ISO3 = Pattern.compile("[A-Z]{3}");
    private static final Pattern ISO2 = Pattern.compile("[A-Z]{2}");
    private static final Pattern NUM = Pattern.compile("IDX|(IN|OUT)(\\.[1-9][0-9]?){0,3}");

    /** How editions before 2022 number: without saying which sub-index a pillar is of. */
    private static final Pattern BARE_NUM = Pattern.compile("[1-7](\\.[1-9][0-9]?){0,2}");

    private static final Set<String> WHOLE_INDEX = Set.of("GII", "INDEX", "IDX");
    private static final char LAST_INPUT_PILLAR = '5';

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
                iso3(row),
                row.required("ECONOMY_NAME"),
                row.required("INCOME"),
                row.required("REG_UN"),
                row.number("POP"),
                row.number("PPPGDP"),
                row.number("PPPPC"));
    }

    private static CellFigures cell(SheetRow row) {
        return new CellFigures(
                iso3(row),
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

    private static String iso3(SheetRow row) {
        if (!ISO2.matcher(row.required("ISO3")).matches()) {
            return row.matching("ISO3", ISO3);
        }
        try {
            return Locale.of("", row.required("ISO3")).getISO3Country();
        } catch (MissingResourceException unknown) {
            throw row.fault("ISO3", "'%s' is not such a code".formatted(row.text("ISO3")));
        }
    }

    private static String num(SheetRow row) {
        var text = row.text("NUM");
        if (text == null || WHOLE_INDEX.contains(text.toUpperCase(Locale.ROOT))) {
            return NodeFigures.INDEX;
        }
        if (BARE_NUM.matcher(text).matches()) {
            return (text.charAt(0) <= LAST_INPUT_PILLAR ? "IN." : "OUT.") + text;
        }
        return row.matching("NUM", NUM);
    }

    private static @Nullable String strength(SheetRow row, String column) {
        var strength = row.text(column);
        if (strength != null && !Set.of("S", "W").contains(strength)) {
            throw row.fault(column, "'%s' is neither S nor W".formatted(strength));
        }
        return strength;
    }

    private static Level level(SheetRow row) {
        if (row.text("LEVEL") == null) {
            return EditionChecks.levelOf(num(row));
        }
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
