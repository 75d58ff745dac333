package org.ipcoop.indicators.indicator;

/** A name or note in both languages. */
public record Text(String vi, String en) {}
