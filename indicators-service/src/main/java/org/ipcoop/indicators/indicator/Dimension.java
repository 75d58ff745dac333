package org.ipcoop.indicators.indicator;

/** How a dimension is read from a row of facts or totals; what isn't stated reads as {@code unspecified}. */
final class Dimension {
    /** The one dimension with levels: a VSIC section, of which divisions and classes are parts. */
    private static final String SECTOR = "sector";

    private Dimension() {}

    /**
     * The SQL expression of a dimension's code, of a table with alias t. The name must be one that {@link Measures} knows, so
     * that nothing a client sends gets into the statement.
     */
    static String sql(String measure, String dimension) {
        if (!Measures.carries(measure, dimension)) {
            return "'" + Measures.UNSPECIFIED + "'::text";
        }
        return stated(raw(dimension));
    }

    /** The SQL condition, with an array of codes as its parameter, that a row has one of them; a sector also has those within it. */
    static String condition(String measure, String dimension) {
        return dimension.equals(SECTOR)
                ? stated("t.dims ->> 'sector'") + " ^@ any(?)"
                : sql(measure, dimension) + " = any(?)";
    }

    /** The dimension a definition lists so that facts may be split by this one: its own, or the one it is a level of. */
    static String listedAs(String dimension) {
        return dimension.equals("sectorDivision") || dimension.equals("sectorClass") ? SECTOR : dimension;
    }

    private static String stated(String code) {
        return "coalesce(nullif(nullif(" + code + ", ''), 'UNSPECIFIED'), '" + Measures.UNSPECIFIED + "')";
    }

    private static String raw(String dimension) {
        return switch (dimension) {
            case "province" -> "t.province";
            case "area" -> "t.area";
            case "type" -> "t.activity_type";
            case "org" -> "t.organisation";
            case SECTOR -> "left(t.dims ->> 'sector', 1)";
            case "sectorDivision" -> "substring(t.dims ->> 'sector' from '^.[0-9]{2}')";
            case "sectorClass" -> "substring(t.dims ->> 'sector' from '^.[0-9]{4}')";
            default -> "t.dims ->> '" + dimension + "'";
        };
    }
}
