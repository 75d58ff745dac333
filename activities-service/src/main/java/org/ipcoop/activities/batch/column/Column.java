package org.ipcoop.activities.batch.column;

/** A column of a file: a field and, for one in a list of objects, the object's number from 1; 0 for any other. */
public record Column(Field field, int number) {

    /** The name that never changes: the path in the JSON, {@code result.filings.1.right}. */
    public String name() {
        return field.isNumbered()
                ? String.join(".", field.list()) + "." + number + "." + String.join(".", field.steps())
                : field.key();
    }
}
