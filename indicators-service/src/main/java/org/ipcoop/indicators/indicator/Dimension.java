package org.ipcoop.indicators.indicator;

/** How a dimension is read from a row of facts or totals; what isn't stated reads as {@code unspecified}. */
final class Dimension {
    private Dimension() {}

    /**
     * The SQL expression of a dimension's code, of a table with alias t. The name must be one that {@link Measures} knows, so
     * that nothing a client sends gets into the statement.
     */
    static String sql(String measure, String dimension) {
        if (!Measures.carries(measure, dimension)) {
            return "'" + Measures.UNSPECIFIED + "'::text";
        }
        return "coalesce(nullif(nullif(" + raw(dimension) + ", ''), 'UNSPECIFIED'), '" + Measures.UNSPECIFIED + "')";
    }

    private static String raw(String dimension) {
        return switch (dimension) {
            case "province" -> "t.province";
            case "area" -> "t.area";
            case "type" -> "t.activity_type";
            case "org" -> "t.organisation";
            default -> "t.dims ->> '" + dimension + "'";
        };
    }
}
