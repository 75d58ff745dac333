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
    AGREEMENT_KINDS("agreement-kinds", "Loại thỏa thuận", "Kinds of agreements"),
    DESIGNATIONS("designations", "Tư cách theo Bản ghi nhớ", "Standings under the Memorandum"),
    ORGANISATION_KINDS("organisation-kinds", "Loại tổ chức", "Kinds of organisations"),
    DATE_PRECISIONS("date-precisions", "Độ chính xác của ngày", "Precisions of dates"),
    BUDGET_KINDS("budget-kinds", "Loại kinh phí", "Kinds of budgets"),
    FILING_SYSTEMS("filing-systems", "Hệ thống đăng ký quốc tế", "Systems of international registration"),
    TRAINING_LEVELS("training-levels", "Trình độ đào tạo", "Levels of training"),
    TRAINING_MODES("training-modes", "Hình thức đào tạo", "Modes of training"),
    AUDIENCES("audiences", "Đối tượng", "Audiences"),
    AWARENESS_CHANNELS("awareness-channels", "Kênh tuyên truyền", "Channels of awareness"),
    INTERMEDIARY_KINDS("intermediary-kinds", "Loại tổ chức trung gian", "Kinds of intermediaries"),
    INSTRUMENT_TYPES("instrument-types", "Loại văn bản", "Types of legal instruments"),
    LAW_STAGES("law-stages", "Giai đoạn xây dựng pháp luật", "Stages of law-making"),
    LAW_TOPICS("law-topics", "Chủ đề pháp luật", "Topics of law"),
    TOOL_STAGES("tool-stages", "Giai đoạn của công cụ", "Stages of an office tool"),
    MATERIAL_KINDS("material-kinds", "Loại tài liệu", "Kinds of reference material"),
    RESEARCH_STATUSES("research-statuses", "Tình trạng nghiên cứu", "States of research"),
    REVISION_ACTIONS("revision-actions", "Việc đã làm", "What made a revision");

    private final String id;
    private final CodeList.Name name;

    Enumerated(String id, String vi, String en) {
        this.id = id;
        this.name = new CodeList.Name(vi, en);
    }

    CodeList list() {
        List<CodeList.Entry> entries = Csv.own(id).stream()
                .map(row -> CodeList.Entry.of(row.get(0), new CodeList.Name(row.get(1), row.get(2))))
                .toList();
        return new CodeList(id, name, entries);
    }
}
