package org.ipcoop.indicators.serving;

/** A reply whose table has other rows than its JSON has items: where that is a tree, or names by code what stands elsewhere. */
public interface Tabled {
    /** What the table is made of in place of the reply. */
    Object table();
}
