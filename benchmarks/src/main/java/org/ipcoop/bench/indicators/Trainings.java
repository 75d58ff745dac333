package org.ipcoop.bench.indicators;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ipcoop.localstack.Topics;

/** Completed trainings by number, spread over three years, all provinces and forty organisations. Each yields six facts. */
final class Trainings {
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 1096;
    private static final int ORGANISATIONS = 40;
    private static final int AREAS = 6;
    private static final List<String> PROVINCES = List.of(
            "01", "04", "08", "11", "12", "14", "15", "19", "20", "22", "24", "25", "31", "33", "37", "38", "40", "42",
            "44", "46", "48", "51", "52", "56", "66", "68", "75", "79", "80", "82", "86", "91", "92", "96");

    /** A moment in 2025, of which the ids count on as those of activities-service do. */
    private static final long FIRST_MILLISECOND = 1_750_000_000_000L;

    private static final String BODY = """
            {"id":"%1$s","reportingOrganisation":"%2$s","externalId":"BENCH-%3$d","type":"TRAINING","status":"COMPLETED",\
            "title":{"vi":"Lớp viết bản mô tả sáng chế cho doanh nghiệp vừa và nhỏ","en":"Patent drafting for small firms"},\
            "areas":["A%4$d"],"actual":{"start":"%5$s","end":"%5$s"},"locations":[{"province":"%6$s","share":1}],\
            "participatingOrganisations":[{"organisation":"WIPO-APAC","role":"FUNDING"}],\
            "result":{"participants":48,"women":%7$d,"men":%8$d,"hours":18,"level":"ADVANCED","mode":"ON_SITE","certified":44},\
            "budget":[{"amount":185000000,"currency":"VND","kind":"SPENT"}],\
            "evidence":[{"kind":"WEB_PAGE","uri":"https://ipvietnam.gov.vn/lop-viet-ban-mo-ta-sang-che","date":"2026-03-05"}]\
            """;
    private static final String PUBLISHED = """
            ,"sample":false,"revision":1,"createdAt":"2026-04-16T08:00:00Z","updatedAt":"2026-04-16T08:00:00Z"}""";

    private Trainings() {}

    static UUID id(long number) {
        return new UUID(
                FIRST_MILLISECOND + number << 16 | 0x7000,
                0x8000_0000_0000_0000L | number * 0x9E37_79B9_7F4AL & 0x3FFF_FFFF_FFFF_FFFFL);
    }

    /** What is posted. */
    static String body(long number, String organisation) {
        String day = FIRST_DAY.plusDays(number * 37 % DAYS).toString();
        int women = 1 + (int) (number % 47);
        return BODY.formatted(
                id(number),
                organisation,
                number,
                1 + number % AREAS,
                day,
                PROVINCES.get((int) (number * 7919 % PROVINCES.size())),
                women,
                48 - women);
    }

    /** What is published. */
    static ProducerRecord<byte[], byte[]> event(long number) {
        String id = id(number).toString();
        String body = body(number, "BENCH-" + number * 104_729 % ORGANISATIONS) + PUBLISHED;
        var event = new ProducerRecord<>(Topics.STANDARD.activities(), bytes(id), bytes(body));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id + ":1",
                        "ce_source", "/ipcoop/activities-service",
                        "ce_type", "org.ipcoop.activity.completed.v1",
                        "ce_subject", id,
                        "ce_time", "2026-04-16T08:00:00Z",
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, bytes(value)));
        return event;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
