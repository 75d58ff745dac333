package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.List;

/** Facts already added up: of one period, one combination of dimension codes, and one member ('' where there is none). */
record Cell(String period, List<String> key, String member, BigDecimal value) {}
