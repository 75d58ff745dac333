package org.ipcoop.indicators.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipcoop.indicators.indicator.Provinces.Meaning;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Periods;
import org.ipcoop.platform.http.ParameterReader;

/**
 * Reads the provinces a question is narrowed to. A code is one of today's units, as answers name them; with a day
 * ({@code 02@2024-12-31}), or in a question about days before 1 July 2025 only, it is the province of then.
 */
final class ProvinceFilter {
    private static final String NAME = "province";

    private final Provinces provinces;
    private final boolean beforeReform;
    private final ParameterReader reader;

    ProvinceFilter(Provinces provinces, DateRange days, ParameterReader reader) {
        this.provinces = provinces;
        this.beforeReform = days.end().isBefore(Provinces.REFORM);
        this.reader = reader;
    }

    /** The units of today that are meant, each once. */
    List<String> units(List<String> sent) {
        List<String> units = new ArrayList<>();
        for (String text : sent) {
            unit(text).filter(unit -> !units.contains(unit)).ifPresent(units::add);
        }
        return units;
    }

    private Optional<String> unit(String text) {
        if (text.equals(Measures.UNSPECIFIED)) {
            return Optional.of(text);
        }
        String[] codeAndDay = text.split("@", 2);
        if (codeAndDay.length == 1) {
            return unit(text, beforeReform ? provinces.before(text) : provinces.today(text));
        }
        Optional<LocalDate> day = Periods.days(codeAndDay[1])
                .filter(days -> days.start().equals(days.end()))
                .map(DateRange::start);
        if (day.isEmpty()) {
            reader.add(NAME, "wrong-format", "code@date (02@2024-12-31)");
            return Optional.empty();
        }
        return unit(text, provinces.on(day.get(), codeAndDay[0]));
    }

    private Optional<String> unit(String sent, Meaning meaning) {
        return switch (meaning) {
            case Meaning.Unit unit -> Optional.of(unit.code());
            case Meaning.Ended ended -> refuse("province-ended", sent, ended.name(), ended.unit(), ended.unitName());
            case Meaning.Either either -> refuse("province-either", sent, either.formerName(), either.unitName());
            case Meaning.Unknown unknown ->
                refuse("unknown-code", Codes.shown(sent), String.join(", ", provinces.codes()));
        };
    }

    private Optional<String> refuse(String code, Object... args) {
        reader.add(NAME, code, args);
        return Optional.empty();
    }
}
