package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.jspecify.annotations.Nullable;

/** The definitions in force. */
@ApplicationScoped
class IndicatorCatalogue {
    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};
    private static final TypeReference<Definition.Needs> NEEDS = new TypeReference<>() {};

    private final ObjectMapper json;

    IndicatorCatalogue(ObjectMapper json) {
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
                row.needs == null ? null : read(row.needs, NEEDS),
                row.method,
                List.of(row.targets),
                row.version);
    }

    private <T> T read(@Nullable String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored definition is not readable", e);
        }
    }
}
