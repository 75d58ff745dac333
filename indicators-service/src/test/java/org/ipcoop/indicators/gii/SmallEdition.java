package org.ipcoop.indicators.gii;

import java.util.List;
import org.ipcoop.indicators.gii.NodeFigures.Level;

/** Two economies and one branch of the tree, with the awkward cases: a missing GDP, every flag, doubles of many digits. */
final class SmallEdition {

    private SmallEdition() {}

    static EditionFigures of(int year) {
        return new EditionFigures(
                year,
                List.of(
                        new EconomyFigures("VNM", "Viet Nam", "LM", "South East Asia", 100987.69, 1628.477, 16017.42),
                        new EconomyFigures("CIV", "Côte d’Ivoire", "NA", "Africa, \"West\"", 31934.23, null, null)),
                List.of(
                        node("IDX", "Index", Level.INDEX),
                        node("IN", "Innovation inputs", Level.SUB_INDEX),
                        node("IN.1", "Institutions", Level.PILLAR),
                        node("IN.1.1", "Environment", Level.SUB_PILLAR),
                        new NodeFigures(
                                "IN.1.1.1", "Stability, %", Level.INDICATOR, "Index", "What it measures.", "A; B")),
                List.of(
                        aggregate("VNM", "IDX", 1.0 / 3, 1),
                        aggregate("VNM", "IN", 0.1 + 0.2, 1),
                        aggregate("VNM", "IN.1", 37.0799641407315, 1),
                        new CellFigures("VNM", "IN.1.1", null, null, 100.0, 1, "S", "S", false, false),
                        new CellFigures(
                                "VNM", "IN.1.1.1", year - 1, -0.382607728242874, 4.9E-324, 1, null, "W", false, false),
                        aggregate("CIV", "IDX", 24.44116123631784, 2),
                        aggregate("CIV", "IN", 53.0774951704597, 2),
                        aggregate("CIV", "IN.1", 66.4, 2),
                        new CellFigures("CIV", "IN.1.1", null, null, 0.0, 2, "W", null, false, true),
                        new CellFigures(
                                "CIV", "IN.1.1.1", year - 8, 1234567890123.4568, 0.0, 2, null, null, true, false)));
    }

    private static NodeFigures node(String num, String name, Level level) {
        return new NodeFigures(num, name, level, null, "A sentence.", null);
    }

    private static CellFigures aggregate(String iso3, String num, double score, int rank) {
        return new CellFigures(iso3, num, null, null, score, rank, null, null, false, false);
    }
}
