package org.ipcoop.activities.codelist;

import java.util.List;

/** The lists that say the enumerations of the activity in words; each is a file of code, Vietnamese and English. */
enum Enumerated {
    ACTIVITY_TYPES("activity-types", "Loại hoạt động", "Types of activities"),
    AREAS("areas", "Lĩnh vực hợp tác của Bản ghi nhớ", "Areas of cooperation of the Memorandum"),
    STATUSES("statuses", "Trạng thái", "States of an activity"),
    RIGHTS("rights", "Quyền sở hữu trí tuệ", "Intellectual property rights"),
    ORGANISATION_ROLES("organisation-roles", "Vai trò của tổ chức", "Roles of organisations (IATI)"),
    EVIDENCE_KINDS("evidence-kinds", "Loại minh chứng", "Kinds of evidence"),
    QUALIFIERS("qualifiers", "Độ chính xác của con số", "Qualifiers of numbers"),
    FILING_ROUTES("filing-routes", "Đường nộp đơn", "Filing routes"),
    AGREEMENT_KINDS("agreement-kinds", "Loại thỏa thuận", "Kinds of agreements");

    private final String id;
    private final CodeList.Name name;

    Enumerated(String id, String vi, String en) {
        this.id = id;
        this.name = new CodeList.Name(vi, en);
    }

    CodeList list() {
        List<CodeList.Entry> entries = Csv.own(id).stream()
                .map(row -> new CodeList.Entry(row.get(0), new CodeList.Name(row.get(1), row.get(2)), null, null, null))
                .toList();
        return new CodeList(id, name, entries);
    }
}
