package org.ipcoop.indicators.serving;

import java.util.List;

/** What a table is made of that has nothing to say beside its rows; a list within a row makes more rows of it. */
public record Rows(List<?> items) {}
