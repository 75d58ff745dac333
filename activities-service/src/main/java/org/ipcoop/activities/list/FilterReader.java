package org.ipcoop.activities.list;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ipcoop.activities.activity.model.Evidence;
import org.ipcoop.activities.activity.model.Participation;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.activity.result.Area;
import org.ipcoop.activities.activity.result.Right;
import org.ipcoop.activities.activity.result.Training;
import org.ipcoop.activities.codelist.Provinces;
import org.ipcoop.activities.codelist.Resolution;
import org.ipcoop.activities.organisation.Organisation;
import org.ipcoop.activities.organisation.Organisations;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.Nullable;

/** From filters as sent to conditions on rows. A code that nothing can have is refused: an empty list would hide the mistake. */
@Singleton
class FilterReader {
    private static final String CODES = "codes && ?";

    private final Provinces provinces;
    private final Organisations organisations;

    FilterReader(Provinces provinces, Organisations organisations) {
        this.provinces = provinces;
        this.organisations = organisations;
    }

    Conditions read(ListParameters sent, ParameterReader reader) {
        Conditions kinds = Conditions.NONE
                .oneOf("type", reader.all("type", sent.type, ActivityType.class))
                .oneOf("status", reader.all("status", sent.status, Status.class))
                .oneOf("reporting_organisation", organisations("org", sent.org, reader));
        Boolean sample = reader.one("sample", sent.sample, Boolean.class);
        Conditions tallied = sample == null ? kinds : kinds.with("sample = ?", List.of(sample), true);
        return ranges(sent, reader, codes(sent, reader, tallied));
    }

    private Conditions codes(ListParameters sent, ParameterReader reader, Conditions where) {
        List<String> externalIds = reader.each("externalId", sent.externalId, String.class);
        Conditions coded = where.coded(CODES, codes("area", sent.area, Area.class, reader))
                .coded(CODES, provinces(sent.province, reader))
                .coded(CODES, sectors(sent.sector, reader))
                .coded(CODES, parties(sent, reader))
                .coded(CODES, codes("right", sent.right, Right.class, reader))
                .coded(CODES, codes("level", sent.level, Training.Level.class, reader))
                .coded(CODES, codes("mode", sent.mode, Training.Mode.class, reader))
                .coded(CODES, codes("audience", sent.audience, Training.Audience.class, reader))
                .coded("external_id = any (?)", externalIds);
        List<String> kinds = kinds(reader.all("evidenceKind", sent.evidenceKind, Evidence.Kind.class));
        Boolean evidence = reader.one("evidence", sent.evidence, Boolean.class);
        Conditions proven = coded.coded(CODES, kinds);
        return evidence == null
                ? proven
                : proven.coded(evidence ? CODES : "not " + CODES, kinds(List.of(Evidence.Kind.values())));
    }

    private static List<String> kinds(List<Evidence.Kind> kinds) {
        return kinds.stream().map(kind -> "evidence:" + kind).toList();
    }

    private static Conditions ranges(ListParameters sent, ParameterReader reader, Conditions where) {
        String planned = "content -> 'planned' ->> 'end'";
        return where.given("day >= ?", reader.one("from", sent.from, LocalDate.class))
                .given("day <= ?", reader.one("to", sent.to, LocalDate.class))
                .given("(" + planned + ") >= ?", text(reader.one("plannedFrom", sent.plannedFrom, LocalDate.class)))
                .given("(" + planned + ") <= ?", text(reader.one("plannedTo", sent.plannedTo, LocalDate.class)))
                .given("created_at >= ?", moment(reader.one("createdSince", sent.createdSince, Instant.class)))
                .given("created_at < ?", moment(reader.one("createdBefore", sent.createdBefore, Instant.class)))
                .given("updated_at < ?", moment(reader.one("updatedBefore", sent.updatedBefore, Instant.class)));
    }

    private static <E extends Enum<E>> List<String> codes(
            String kind, @Nullable List<String> sent, Class<E> type, ParameterReader reader) {
        return reader.all(kind, sent, type).stream()
                .map(code -> kind + ":" + code.name())
                .toList();
    }

    private List<String> provinces(@Nullable List<String> sent, ParameterReader reader) {
        List<String> codes = reader.all("province", sent, String.class);
        codes.stream().filter(code -> !provinces.isPresent(code)).forEach(code -> {
            if (provinces.resolve(code, Provinces.REFORM) instanceof Resolution.Retired former) {
                reader.add("province", "province-retired", code, former.formerName(), former.code(), former.name());
            } else {
                reader.add("province", "not-one-of", provinces.codes());
            }
        });
        return codes.stream().map(code -> "province:" + code).toList();
    }

    /** A code without its section's letter has the one section it can have, whichever that is. */
    private static List<String> sectors(@Nullable List<String> sent, ParameterReader reader) {
        List<String> codes = new ArrayList<>();
        for (String code : reader.all("sector", sent, String.class)) {
            if (code.matches("[A-U]([0-9]{2,5})?")) {
                codes.add("sector:" + code);
            } else if (code.matches("[0-9]{2,5}")) {
                IntStream.rangeClosed('A', 'U').forEach(section -> codes.add("sector:" + (char) section + code));
            } else {
                reader.add("sector", "wrong-format", "VSIC 2018 section or code: C, 26, C2610");
            }
        }
        return codes;
    }

    private List<String> parties(ListParameters sent, ParameterReader reader) {
        List<String> parties = organisations("participant", sent.participant, reader);
        List<Participation.Role> roles = reader.all("role", sent.role, Participation.Role.class);
        if (parties.isEmpty()) {
            return roles.stream().map(role -> "role:" + role).toList();
        }
        return parties.stream()
                .flatMap(party -> roles.isEmpty()
                        ? Stream.of("party:" + party)
                        : roles.stream().map(role -> "party:" + party + ":" + role))
                .toList();
    }

    private List<String> organisations(String name, @Nullable List<String> sent, ParameterReader reader) {
        List<String> codes = reader.all(name, sent, String.class);
        if (!codes.isEmpty()) {
            Map<String, Organisation> known = organisations.byCode(codes);
            codes.forEach(code -> {
                Organisation found = known.get(code);
                if (found == null) {
                    reader.add(name, "organisation-unknown", code);
                } else if (found.mergedInto() != null) {
                    reader.add(name, "organisation-merged", code, found.mergedInto());
                }
            });
        }
        return codes;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
