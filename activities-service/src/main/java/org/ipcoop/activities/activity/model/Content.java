package org.ipcoop.activities.activity.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.activity.result.Area;
import org.ipcoop.activities.activity.result.Result;
import org.jspecify.annotations.Nullable;

/** What the reporting organisation says about an activity. Lists that are not known are empty, anything else is null. */
public record Content(
        String reportingOrganisation,
        @Nullable String externalId,
        Text title,
        ActivityType type,
        List<Area> areas,
        @Nullable Interval planned,
        @Nullable Interval actual,
        @Nullable DatePrecision datePrecision,
        List<Location> locations,
        List<String> sectors,
        List<Participation> participatingOrganisations,
        @Nullable Result result,
        @Nullable Outcomes outcomes,
        Map<String, Qualifier> qualifiers,
        List<Evidence> evidence,
        List<Budget> budget,
        @Nullable String notes) {

    /** Without areas the activity counts in the area of its type. */
    public Content {
        areas = Result.orEmpty(areas).isEmpty() ? List.of(type.area()) : List.copyOf(areas);
        locations = Result.orEmpty(locations);
        sectors = Result.orEmpty(sectors);
        participatingOrganisations = Result.orEmpty(participatingOrganisations);
        evidence = Result.orEmpty(evidence);
        budget = Result.orEmpty(budget);
        qualifiers = copy(qualifiers);
    }

    private static Map<String, Qualifier> copy(@Nullable Map<String, Qualifier> given) {
        return given == null ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** The day that decides what a province code means: when it took place, else when it is planned. */
    public @Nullable LocalDate day() {
        LocalDate happened = actual == null ? null : actual.day();
        return happened != null || planned == null ? happened : planned.day();
    }

    /** The day indicators count it on. */
    public @Nullable LocalDate actualEnd() {
        return actual == null ? null : actual.end();
    }

    /** One organisation for another, whether it reports or takes part; who then stands there twice stands there once. */
    public Content withOrganisation(String from, String to) {
        List<Participation> parties = participatingOrganisations.stream()
                .map(party -> from.equals(party.organisation()) ? party.of(to) : party)
                .toList();
        boolean named = !parties.equals(participatingOrganisations);
        return with(
                reportingOrganisation.equals(from) ? to : reportingOrganisation,
                named ? Participation.merge(parties) : parties,
                locations);
    }

    Content withLocations(List<Location> resolved) {
        return with(reportingOrganisation, participatingOrganisations, resolved);
    }

    private Content with(String reporting, List<Participation> parties, List<Location> places) {
        return new Content(
                reporting,
                externalId,
                title,
                type,
                areas,
                planned,
                actual,
                datePrecision,
                places,
                sectors,
                parties,
                result,
                outcomes,
                qualifiers,
                evidence,
                budget,
                notes);
    }
}
