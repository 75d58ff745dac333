package org.ipcoop.indicators.expression;

/** A place in a text, line and column counted from 1. */
public record Position(int line, int column) {}
