package org.ipcoop.activities.organisation;

/** Real records for the API description. */
final class OrganisationExamples {
    static final String FOCAL_POINT = """
            {"code": "NOIP", "name": {"vi": "Cục Sở hữu trí tuệ", "en": "Intellectual Property Office of Viet Nam"},
             "kind": "FOCAL_POINT", "designations": [], "sample": false, "revision": 1}
            """;
    static final String REGISTRATION = """
            {"code": "HUST", "name": {"vi": "Đại học Bách khoa Hà Nội", "en": "Hanoi University of Science and Technology"},
             "kind": "OTHER", "country": "VN"}
            """;
    static final String REGISTERED = """
            {"code": "HUST", "name": {"vi": "Đại học Bách khoa Hà Nội", "en": "Hanoi University of Science and Technology"},
             "kind": "OTHER", "country": "VN", "designations": [], "sample": false, "revision": 1}
            """;
    static final String LETTER = """
            {"designatedBy": "NOIP", "from": "2026-01-01", "to": "2027-12-31", "letter": "Công văn số 12/SHTT-HTQT"}
            """;
    static final String DESIGNATION = """
            {"number": 1, "designatedBy": "NOIP", "from": "2026-01-01", "to": "2027-12-31",
             "letter": "Công văn số 12/SHTT-HTQT"}
            """;
    static final String MERGE = """
            {"into": "HUST", "reason": "Registered twice, the second time under its former name"}
            """;
    static final String MERGED = """
            {"duplicate": "BKHN", "into": "HUST", "dryRun": false, "activities": 7, "corrected": 5, "replaced": 2}
            """;

    private OrganisationExamples() {}
}
