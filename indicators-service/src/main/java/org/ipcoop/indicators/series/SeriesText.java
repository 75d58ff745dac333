package org.ipcoop.indicators.series;

/** A name, note or reason in both languages. */
public record SeriesText(String vi, String en) {}
