package org.ipcoop.indicators.industry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ipcoop.indicators.industry.method.IndustryRow;
import org.ipcoop.indicators.industry.method.Measure;
import org.ipcoop.platform.bulk.Rejection;
import org.ipcoop.platform.bulk.RowCounts;
import org.ipcoop.platform.cell.Cell;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.row.Row;

/** A table as it would be with the rows of a file; judges each row by itself and against those that are there. */
final class TableDraft {
    private final TreeMap<String, IndustryRow> rows = new TreeMap<>();
    private final Map<String, IndustryRow> changed = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private RowCounts counts = RowCounts.NONE;

    TableDraft(Collection<IndustryRow> standing) {
        standing.forEach(row -> rows.put(row.vsic(), row));
    }

    /** Takes a row of the file, or says why not. */
    void add(Row row) {
        if (!row.violations().isEmpty()) {
            reject(row, row.violations());
            return;
        }
        RowReading.Outcome outcome = RowReading.read(row.body());
        IndustryRow industry = outcome.row();
        if (industry == null) {
            reject(row, outcome.violations());
            return;
        }
        List<Violation> violations = against(industry.vsic());
        if (violations.isEmpty()) {
            take(industry);
        } else {
            reject(row, violations);
        }
    }

    private List<Violation> against(String vsic) {
        if (!read.add(vsic)) {
            return List.of(Violation.at("/vsic", "not-unique", vsic));
        }
        return rows.keySet().stream()
                .filter(other -> !other.equals(vsic) && (other.startsWith(vsic) || vsic.startsWith(other)))
                .limit(1)
                .map(other -> Violation.at("/vsic", "vsic-overlaps", other))
                .toList();
    }

    private void take(IndustryRow row) {
        IndustryRow before = rows.put(row.vsic(), row);
        if (before == null) {
            counts = counts.andCreated();
        } else if (before.equals(row)) {
            counts = counts.andUnchanged();
            return;
        } else {
            counts = counts.andUpdated();
        }
        changed.put(row.vsic(), row);
    }

    private void reject(Row row, List<Violation> violations) {
        String vsic = row.body().path("vsic").textValue();
        rejections.add(Rejection.of(row, vsic == null ? null : Cell.quoted(vsic), violations));
        counts = counts.andRejected();
    }

    /** Throws {@link Invalid} where the classes together are more than the economy they are parts of. */
    void requireWithinTotal() {
        IndustryRow total = rows.get(IndustryRow.TOTAL);
        if (total == null) {
            return;
        }
        List<Violation> violations = new ArrayList<>();
        total.sizes().forEach((measure, whole) -> {
            BigDecimal sum = sum(measure);
            if (sum.compareTo(whole) > 0) {
                String field = IndustryColumn.of(measure).field();
                violations.add(Violation.at("", "exceeds-total", field, sum.toPlainString(), whole.toPlainString()));
            }
        });
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private BigDecimal sum(Measure measure) {
        BigDecimal sum = BigDecimal.ZERO;
        for (IndustryRow row : rows.values()) {
            BigDecimal size = row.isTotal() ? null : row.size(measure);
            sum = size == null ? sum : sum.add(size);
        }
        return sum;
    }

    /** How many rows the table would have. */
    int size() {
        return rows.size();
    }

    /** The rows that are new or say something new. */
    Collection<IndustryRow> changed() {
        return changed.values();
    }

    RowCounts counts() {
        return counts;
    }

    List<Rejection> rejections() {
        return rejections;
    }
}
