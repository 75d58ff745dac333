package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The definitions in force. */
@ApplicationScoped
class IndicatorCatalogue {
    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};

    private final DefinitionHistory history;
    private final DataWords words;
    private final ObjectMapper json;
    private final Clock clock;

    IndicatorCatalogue(DefinitionHistory history, DataWords words, ObjectMapper json, Clock clock) {
        this.clock = clock;
        this.history = history;
        this.words = words;
        this.json = json;
    }

    /** All, by code. */
    @Transactional
    List<Definition> all() {
        List<IndicatorEntity> rows = IndicatorEntity.listAll(Sort.by("code"));
        return rows.stream().map(this::definition).toList();
    }

    /** The definition of a code; {@link NotFound} where there is none. */
    @Transactional
    Definition get(String code) {
        IndicatorEntity row = IndicatorEntity.findById(code);
        if (row == null) {
            throw new NotFound("indicator", code);
        }
        return definition(row);
    }

    /** Adds a definition; a code that is taken is a conflict. */
    @Transactional
    Definition add(DefinitionDraft draft) {
        Definition definition = draft.checked(1, words);
        if (IndicatorEntity.findById(definition.code()) != null) {
            throw taken(definition.code());
        }
        IndicatorEntity row = new IndicatorEntity();
        fill(row, definition);
        try {
            row.persistAndFlush();
        } catch (ConstraintViolationException raced) {
            throw taken(definition.code());
        }
        history.begin(definition);
        return definition;
    }

    /** Replaces a definition by the next version of it, where the caller knows the present one. */
    @Transactional
    Definition replace(String code, DefinitionDraft draft, @Nullable String ifMatch) {
        IndicatorEntity row = IndicatorEntity.findById(code, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotFound("indicator", code);
        }
        EntityTag.ofRevision(row.version).requireMatch(ifMatch);
        Definition definition = draft.checked(row.version + 1, words);
        if (!definition.code().equals(code)) {
            throw new Invalid(Violation.at("/code", "not-one-of", code));
        }
        fill(row, definition);
        history.begin(definition);
        return definition;
    }

    private static Conflict taken(String code) {
        return new Conflict("conflict.indicator-exists", Map.of("code", code), code);
    }

    private void fill(IndicatorEntity row, Definition definition) {
        row.code = definition.code();
        row.nameVi = definition.name().vi();
        row.nameEn = definition.name().en();
        row.level = definition.level();
        row.unit = definition.unit();
        row.direction = definition.direction();
        row.aggregation = definition.aggregation();
        row.disaggregations = definition.disaggregations().toArray(String[]::new);
        row.source = definition.source();
        row.parts = write(definition.parts());
        row.method = definition.method();
        row.targets = definition.targets().toArray(String[]::new);
        row.version = definition.version();
        row.origin = "STEWARD";
        row.updatedAt = clock.instant();
    }

    private Definition definition(IndicatorEntity row) {
        return new Definition(
                row.code,
                new Text(row.nameVi, row.nameEn),
                row.level,
                row.unit,
                row.direction,
                row.aggregation,
                List.of(row.disaggregations),
                row.source,
                read(row.parts, PARTS),
                row.method,
                List.of(row.targets),
                row.version);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition is not writable", e);
        }
    }

    private <T> T read(@Nullable String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored definition is not readable", e);
        }
    }
}
