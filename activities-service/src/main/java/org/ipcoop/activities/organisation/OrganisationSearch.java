package org.ipcoop.activities.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ipcoop.activities.organisation.Organisation.Kind;
import org.ipcoop.activities.violation.Storable;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Lists organisations by name, as Vietnamese sorts: Đại học after Dược. */
@ApplicationScoped
class OrganisationSearch {
    private static final String NAME = "(coalesce(name_vi, name_en) collate \"vi-x-icu\")";
    private static final String ORDER = " order by " + NAME + ", (code collate \"C\") limit ";

    private final OrganisationTable table;

    OrganisationSearch(OrganisationTable table) {
        this.table = table;
    }

    /** What a list is narrowed by. */
    record Filter(
            @Nullable Kind kind,
            @Nullable String q,
            @Nullable String designatedBy,
            @Nullable LocalDate validOn,
            @Nullable Boolean merged) {}

    Page<Organisation> find(Filter filter, PageRequest page) {
        StringBuilder where = new StringBuilder("where true");
        List<Object> values = new ArrayList<>();
        narrow(filter, where, values);
        long total = table.query("select count(*) from organisation " + where, row -> row.getLong(1), values.toArray())
                .getFirst();
        page.cursor().map(OrganisationSearch::checked).ifPresent(cursor -> {
            where.append(" and (").append(NAME).append(", (code collate \"C\")) > (?, ?)");
            values.addAll(cursor.keys());
        });
        String sql = OrganisationTable.SELECT + where + ORDER + (page.limit() + 1);
        return Page.of(
                table.query(sql, table::read, values.toArray()),
                page.limit(),
                total,
                last -> Cursor.after("organisations", sortName(last), last.code()));
    }

    private static void narrow(Filter filter, StringBuilder where, List<Object> values) {
        if (filter.kind() != null) {
            where.append(" and kind = ?");
            values.add(filter.kind().name());
        }
        if (filter.q() != null) {
            where.append(
                    " and position(search_fold(?) in search_fold(concat_ws(E'\\n', name_vi, name_en, code, tax_code))) > 0");
            values.add(stored("q", filter.q().strip()));
        }
        if (filter.merged() != null) {
            where.append(" and (merged_into is not null) = ?");
            values.add(filter.merged());
        }
        narrowByDesignation(filter, where, values);
    }

    /** Both together ask for one designation that fulfils both. Who needs no designation is valid on every day. */
    private static void narrowByDesignation(Filter filter, StringBuilder where, List<Object> values) {
        if (filter.designatedBy() == null && filter.validOn() == null) {
            return;
        }
        where.append(filter.designatedBy() == null ? " and (kind <> 'DESIGNATED_THIRD_PARTY' or " : " and (");
        where.append("exists (select from organisation_designation where organisation = code");
        if (filter.designatedBy() != null) {
            where.append(" and designated_by = ?");
            values.add(stored("designatedBy", filter.designatedBy()));
        }
        if (filter.validOn() != null) {
            where.append(" and daterange(valid_from, valid_to, '[]') @> ?");
            values.add(filter.validOn());
        }
        where.append("))");
    }

    private static String sortName(Organisation organisation) {
        String vi = organisation.name().vi();
        return vi != null ? vi : String.valueOf(organisation.name().en());
    }

    private static Cursor checked(Cursor cursor) {
        if (!cursor.keys().stream().allMatch(Storable::isText)) {
            throw new Invalid(Violation.parameter("cursor", "cursor"));
        }
        return cursor;
    }

    private static String stored(String parameter, String text) {
        if (!Storable.isText(text)) {
            throw new Invalid(Violation.parameter(parameter, "text-characters"));
        }
        return text;
    }
}
