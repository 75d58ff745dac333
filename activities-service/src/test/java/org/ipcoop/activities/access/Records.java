package org.ipcoop.activities.access;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.ipcoop.localstack.TestTokens;

/** Records to call operations on, and a look at everything stored. */
final class Records {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String ACTIVITY = "{'reportingOrganisation':'NOIP','externalId':'%s','type':'TRAINING',"
            + "'title':{'en':'Course'},'status':'%s'%s}";
    private static final String DONE = ",'actual':{'start':'2026-03-02','end':'2026-03-03'},"
            + "'result':{'participants':40,'women':22,'men':18},"
            + "'evidence':[{'kind':'WEB_PAGE','uri':'https://noip.gov.vn/a'}]";

    /** Designates for a year that is past. */
    static final String LETTER = "{'designatedBy':'NOIP','from':'2020-01-01','to':'2020-12-31'}";

    private final DataSource database;

    Records(DataSource database) {
        this.database = database;
    }

    /** What a row is called on, new; by the names it has in the row. */
    Map<String, String> targetOf(Row row) {
        Map<String, String> target = new HashMap<>();
        if (row.needs("{office}")) {
            target.put("{office}", office(row.on()));
        }
        if (row.needs("{survivor}")) {
            target.put("{survivor}", office("PLANNED"));
        }
        if (row.needs("{id}") || row.needs("{externalId}")) {
            target.putAll(inState(row.on()));
        }
        return target;
    }

    private static String office(String state) {
        String code = "O-" + NEXT.incrementAndGet();
        made("{'code':'" + code + "','name':{'en':'Office'},'kind':'OTHER'}", "/api/v1/organisations", 201);
        if (state.equals("DESIGNATED")) {
            made(LETTER, "/api/v1/organisations/" + code + "/designations", 201);
        }
        return code;
    }

    /** A new activity of NOIP in that state, reported by somebody whom no other token of the test names. */
    private Map<String, String> inState(String state) {
        String key = "R-" + NEXT.incrementAndGet();
        String first = state.equals("SUSPENDED") ? "ONGOING" : state;
        String content =
                state.equals("COMPLETED") ? DONE : first.equals("ONGOING") ? ",'actual':{'start':'2026-03-02'}" : "";
        String id = made(ACTIVITY.formatted(key, first, content), "/api/v1/activities", 201)
                .jsonPath()
                .getString("id");
        if (state.equals("SUSPENDED")) {
            made("{}", "/api/v1/activities/" + id + "/suspend", 200);
        }
        return Map.of("{id}", id, "{externalId}", key);
    }

    /** The text with the target's ids in it, and a name nobody has for {@code {new}}. */
    String filled(String text, Map<String, String> target) {
        String filled = text.replace("{new}", "NEW-" + NEXT.incrementAndGet());
        for (Map.Entry<String, String> id : target.entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue());
        }
        return filled;
    }

    /** A digest of every row of every table. */
    String everything() {
        List<String> digests = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var names = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (var digest = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from \""
                                + table + "\" t")) {
                    digest.next();
                    digests.add(table + " " + digest.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return String.join("\n", digests);
    }

    private static Response made(String body, String path, int status) {
        Response response = given().auth()
                .oauth2(TestTokens.of("steward").org("NOIP").subject("maker").build())
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post(path);
        return response.then().statusCode(status).extract().response();
    }
}
