package org.ipcoop.indicators.indicator;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of the scorecard, and lists everything wrong with them at once. */
final class ScorecardReader {
    private final ParameterReader reader;
    private final Provinces provinces;

    private ScorecardReader(ParameterReader reader, Provinces provinces) {
        this.reader = reader;
        this.provinces = provinces;
    }

    static ScorecardQuery read(ScorecardParameters sent, UriInfo uri, Provinces provinces, DataState from) {
        ScorecardReader it = new ScorecardReader(new ParameterReader(ScorecardParameters.class, uri), provinces);
        PeriodQuestion.Asked asked =
                new PeriodQuestion(it.reader, from.today()).read(sent.period, sent.calendar, null, null);
        Period period = it.period(sent.period, asked, from.today());
        Map<String, String> narrowedTo = it.narrowedTo(sent, period.days());
        boolean samples = it.samples(sent.sample);
        it.reader.throwIfAny();
        return new ScorecardQuery(narrowedTo, period, samples, from);
    }

    /** The last period of the days asked for; without any, the last that is over. */
    private Period period(@Nullable String sent, PeriodQuestion.Asked asked, LocalDate today) {
        if (asked.kind() == PeriodKind.ALL) {
            reader.add(
                    "period",
                    "unknown-code",
                    Codes.shown(String.valueOf(sent)),
                    "year, half, quarter, month, admin-year, …");
        }
        LocalDate last = asked.days().openEnd()
                ? asked.kind().containing(today).days().start().minusDays(1)
                : asked.days().end();
        return asked.kind() == PeriodKind.ALL
                ? Period.all(DateRange.EVER)
                : asked.kind().containing(last);
    }

    private Map<String, String> narrowedTo(ScorecardParameters sent, DateRange period) {
        Map<String, String> narrowedTo = new LinkedHashMap<>();
        String province = code("province", sent.province);
        if (province != null) {
            new ProvinceFilter(provinces, period, reader)
                    .units(List.of(province))
                    .forEach(unit -> narrowedTo.put("province", unit));
        }
        listed(narrowedTo, "area", sent.area);
        listed(narrowedTo, "org", sent.org);
        return narrowedTo;
    }

    private void listed(Map<String, String> narrowedTo, String name, @Nullable String sent) {
        String code = code(name, sent);
        if (code != null && Codes.of(name).test(code)) {
            narrowedTo.put(name, code);
        } else if (code != null) {
            reader.add(name, "unknown-code", Codes.shown(code), Codes.allowed(name));
        }
    }

    private @Nullable String code(String name, @Nullable String sent) {
        return reader.one(name, sent, String.class);
    }

    private boolean samples(@Nullable String word) {
        if (word != null && !word.equals("include") && !word.equals("exclude")) {
            reader.add("sample", "unknown-code", Codes.shown(word), "include, exclude");
        }
        return !"exclude".equals(word);
    }
}
