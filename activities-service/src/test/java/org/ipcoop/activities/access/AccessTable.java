package org.ipcoop.activities.access;

import static org.ipcoop.activities.access.Grant.OPEN;
import static org.ipcoop.activities.access.Grant.OWN;
import static org.ipcoop.activities.access.Grant.READ;
import static org.ipcoop.activities.access.Grant.REPORT;
import static org.ipcoop.activities.access.Grant.RETURN;
import static org.ipcoop.activities.access.Grant.STEWARD;
import static org.ipcoop.activities.access.Grant.VERIFY;
import static org.ipcoop.activities.access.Row.row;

import java.util.List;

/** Every operation of the API and who may call it. An operation that isn't here fails the test: give it a line. */
final class AccessTable {
    private static final String CONTENT =
            "'reportingOrganisation':'NOIP','type':'TRAINING','title':{'en':'Course {new}'},";
    private static final String PLANNED = "{" + CONTENT + "'status':'PLANNED'}";
    private static final String PATCH = "{'title':{'en':'Class {new}'}}";
    private static final String MERGE = "application/merge-patch+json";
    private static final String REASON = "{'reason':'Reported twice'}";
    private static final String RESULT =
            "{'actual':{'start':'2026-03-02','end':'2026-03-03'}," + "'result':{'participants':4,'women':2,'men':2}}";

    private static final String INTO = "{'into':'{survivor}','reason':'Registered twice'}";
    private static final String LETTER_NEXT = "{'designatedBy':'NOIP','from':'2026-01-01'}";

    private static final String OFFICE = "/api/v1/organisations/{office}";
    private static final String ACTIVITY = "/api/v1/activities/{id}";
    private static final String IMPORT = "/api/v1/activities/import";
    private static final String NOBODYS_JOB = IMPORT + "/jobs/019aa0f0-7c00-7000-8000-00000000000a";
    private static final String BY_KEY = "/api/v1/organisations/NOIP/activities/";

    static final List<Row> ROWS = List.of(
            row("listProblemTypes", "GET /problems", OPEN, 200),
            row("getProblemType", "GET /problems/forbidden", OPEN, 200),
            row("listActivities", "GET /api/v1/activities", READ, 200),
            row("createActivity", "POST /api/v1/activities", REPORT, 201).body(PLANNED),
            row("getActivity", "GET " + ACTIVITY, READ, 200),
            row("replaceActivity", "PUT " + ACTIVITY, REPORT, 200).body(PLANNED),
            row("planActivity", "POST " + ACTIVITY + "/plan", REPORT, 200).on("DRAFT"),
            row("startActivity", "POST " + ACTIVITY + "/start", REPORT, 200),
            row("suspendActivity", "POST " + ACTIVITY + "/suspend", REPORT, 200).on("ONGOING"),
            row("resumeActivity", "POST " + ACTIVITY + "/resume", REPORT, 200).on("SUSPENDED"),
            row("completeActivity", "POST " + ACTIVITY + "/complete", REPORT, 200)
                    .body(RESULT),
            row("returnActivity", "POST " + ACTIVITY + "/return", RETURN, 200)
                    .on("COMPLETED")
                    .body(REASON),
            row("verifyActivity", "POST " + ACTIVITY + "/verify", VERIFY, 200).on("COMPLETED"),
            row("cancelActivity", "POST " + ACTIVITY + "/cancel", REPORT, 200),
            row("retractActivity", "POST " + ACTIVITY + "/retract", REPORT, 200)
                    .on("COMPLETED")
                    .body(REASON),
            row("listRevisions", "GET " + ACTIVITY + "/revisions", READ, 200),
            row("getRevision", "GET " + ACTIVITY + "/revisions/1", READ, 200),
            row("getActivityByExternalId", "GET " + BY_KEY + "{externalId}", READ, 200),
            row("upsertActivity", "PUT " + BY_KEY + "{new}", REPORT, 201).body(PLANNED),
            row("patchActivity", "PATCH " + ACTIVITY, REPORT, 200).body(PATCH).type(MERGE),
            row("patchActivityByExternalId", "PATCH " + BY_KEY + "{externalId}", REPORT, 200)
                    .body(PATCH)
                    .type(MERGE),
            row("compareRevisions", "GET " + ACTIVITY + "/revisions/2/difference", READ, 200)
                    .on("SUSPENDED"),
            row("listOrganisations", "GET /api/v1/organisations", READ, 200),
            row("getOrganisation", "GET /api/v1/organisations/NOIP", READ, 200),
            row("registerOrganisation", "POST /api/v1/organisations", STEWARD, 201)
                    .body("{'code':'{new}','name':{'en':'Office'},'kind':'OTHER'}"),
            row("putOrganisation", "PUT " + OFFICE, STEWARD, 200)
                    .body("{'code':'{office}','name':{'en':'O'},'kind':'OTHER'}"),
            row("mergeOrganisation", "POST " + OFFICE + "/merge", STEWARD, 200).body(INTO),
            row("listDesignations", "GET " + OFFICE + "/designations", READ, 200),
            row("designateOrganisation", "POST " + OFFICE + "/designations", STEWARD, 201)
                    .body(LETTER_NEXT),
            row("getDesignation", "GET " + OFFICE + "/designations/1", READ, 200)
                    .on("DESIGNATED"),
            row("replaceDesignation", "PUT " + OFFICE + "/designations/1", STEWARD, 200)
                    .on("DESIGNATED")
                    .body(Records.LETTER),
            row("getImportTemplate", "GET /api/v1/activities/import/template?type=TRAINING", READ, 200),
            row("importActivities", "POST " + IMPORT, Grant.IMPORT, 200)
                    .body("[{'externalId':'{new}'," + CONTENT + "'status':'PLANNED'}]"),
            row("listImportJobs", "GET " + IMPORT + "/jobs", OWN, 200),
            row("getImportJob", "GET " + NOBODYS_JOB, OWN, 404),
            row("getImportReport", "GET " + NOBODYS_JOB + "/report", OWN, 404),
            row("cancelImportJob", "DELETE " + NOBODYS_JOB, OWN, 404),
            row("listCodelists", "GET /api/v1/codelists", READ, 200),
            row("getCodelist", "GET /api/v1/codelists/provinces", READ, 200));

    private AccessTable() {}
}
