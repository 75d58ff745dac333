package org.ipcoop.indicators.gii;

import java.time.Instant;

/**
 * Which revision of a year's edition is stored, and how it came in.
 *
 * @param source what was imported: "shipped figures", a workbook's name
 */
public record StoredEdition(int year, int revision, Instant importedAt, String importedBy, String source) {}
