package org.ipcoop.activities.batch.column;

/** What a cell of a column may hold. */
public sealed interface Shape {
    /** Text as it stands. */
    record Words() implements Shape {}

    /** A civil day. */
    record Day() implements Shape {}

    /** A whole number, with a qualifier before it where it is not exact. */
    record Whole() implements Shape {}

    /** A number, with a qualifier before it where it is not exact. */
    record Decimal() implements Shape {}

    /** Yes or no. */
    record Truth() implements Shape {}

    /** One code of an enumeration, or its name. */
    record Code(CodeNames names) implements Shape {}

    /** Several values in one cell. */
    record Many(Shape item) implements Shape {}

    /** Province codes in one cell, each with its share where shares are given. */
    record Shares() implements Shape {}
}
