package org.ipcoop.indicators.industry.method;

/** The rights that industries can be intensive in, by the codes they have everywhere. */
public enum Right {
    PATENT,
    TRADEMARK,
    INDUSTRIAL_DESIGN,
    PLANT_VARIETY,
    /** Not counted, since nobody registers it: the table says which classes live on it. */
    COPYRIGHT
}
