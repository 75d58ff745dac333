package org.ipcoop.indicators.industry.method;

/** What a row of an industry table says of the size of a class, or of the whole economy. */
public enum Measure {
    /** Persons employed. */
    EMPLOYMENT,
    /** Gross value added of a class, GDP of the economy; VND. */
    VALUE_ADDED,
    /** The wages paid in the year, all together; VND. */
    WAGES,
    /** Exports of goods, in the currency of the table. */
    GOODS_EXPORTS
}
