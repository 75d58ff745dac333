package org.ipcoop.bench.activities;

import java.nio.charset.StandardCharsets;

/** The activity that benchmarks write: a completed training with what an office usually reports of one. */
final class Specimen {
    /** Replaced by a number of the same length, so that every activity has a key of its own and all have the same bytes. */
    static final String NUMBER = "000000000000";

    static final String JSON = """
            {"reportingOrganisation": "NOIP", "externalId": "BENCH-%s", "type": "TRAINING", "status": "COMPLETED",
             "title": {"vi": "Lớp viết bản mô tả sáng chế cho doanh nghiệp vừa và nhỏ", "en": "Patent drafting for small and medium-sized firms"},
             "planned": {"start": "2026-03-02", "end": "2026-03-04"}, "actual": {"start": "2026-03-02", "end": "2026-03-04"},
             "locations": [{"province": "48", "share": 0.6}, {"province": "79", "share": 0.4}],
             "participatingOrganisations": [{"organisation": "WIPO-APAC", "role": "FUNDING"}],
             "result": {"participants": 48, "women": 25, "men": 23, "hours": 18, "level": "ADVANCED", "mode": "ON_SITE", "certified": 44},
             "budget": [{"amount": 185000000, "currency": "VND", "kind": "SPENT"}],
             "evidence": [{"kind": "WEB_PAGE", "uri": "https://ipvietnam.gov.vn/lop-viet-ban-mo-ta-sang-che", "date": "2026-03-05"}]}
            """.formatted(NUMBER);

    private Specimen() {}

    static byte[] bytes() {
        return JSON.getBytes(StandardCharsets.UTF_8);
    }
}
