package org.ipcoop.activities.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What the parameters mean that many operations share; written once here, and not at every method. */
final class Parameters {
    /** What a parameter means, and a value it may have. */
    private record Meaning(String words, Object example) {}

    /** By name; where a name stands for several things, with the part of the path before it. */
    private static final Map<String, Meaning> SHARED = Map.ofEntries(
            Map.entry("activities/id", new Meaning("Id of the activity", Records.ID)),
            Map.entry("codelists/id", new Meaning("Id of the code list", "provinces")),
            Map.entry("org", new Meaning("Code of the reporting organisation", "SAMPLE")),
            Map.entry("externalId", new Meaning("The organisation's own key of the activity", "RA-006")),
            Map.entry("type", new Meaning("Type of activity", "TRAINING")),
            Map.entry("status", new Meaning("State", "COMPLETED")),
            Map.entry("area", new Meaning("Area of the Memorandum", "A5")),
            Map.entry("province", new Meaning("Code of a unit of today", "48")),
            Map.entry("sector", new Meaning("VSIC 2018 section or code", "C26")),
            Map.entry("participant", new Meaning("Code of an organisation taking part", "WIPO-APAC")),
            Map.entry("role", new Meaning("Role in which an organisation takes part", "IMPLEMENTING")),
            Map.entry("right", new Meaning("IP right the result names", "PATENT")),
            Map.entry("level", new Meaning("Level of a training", "ADVANCED")),
            Map.entry("mode", new Meaning("Mode of a training", "ON_SITE")),
            Map.entry("audience", new Meaning("Audience of a training", "EXAMINERS")),
            Map.entry("evidence", new Meaning("Only with evidence, or only without", true)),
            Map.entry("evidenceKind", new Meaning("Kind of evidence", "ATTENDANCE_LIST")),
            Map.entry("createdBefore", new Meaning("Recorded before this instant", "2027-01-01T00:00:00+07:00")),
            Map.entry("updatedBefore", new Meaning("Last changed before this instant", "2027-01-01T00:00:00+07:00")),
            Map.entry("from", new Meaning("First day", "2024-01-01")),
            Map.entry("to", new Meaning("Last day", "2024-12-31")),
            Map.entry("updatedSince", new Meaning("Instant", "2026-11-16T02:00:00Z")),
            Map.entry("sample", new Meaning("Only sample records, or only official ones", true)),
            Map.entry("q", new Meaning("Text to find", "đào tạo")),
            Map.entry("sort", new Meaning("Order", "-actualEnd")),
            Map.entry("jobs/id", new Meaning("Id of the job", "0192f478-a400-7b0b-8000-000000000001")),
            Map.entry("number", new Meaning("Number of the designation, from 1", 1)),
            Map.entry("kind", new Meaning("Standing under the Memorandum", "FOCAL_POINT")),
            Map.entry("merged", new Meaning("Only merged duplicates, or all others", false)),
            Map.entry("validOn", new Meaning("Only what was valid on this day", "2025-06-30")),
            Map.entry("dryRun", new Meaning("Tell what would be done, and change nothing", true)),
            Map.entry("atomic", new Meaning("All or nothing", true)),
            Map.entry("revision", new Meaning("Number of the revision; 1 is the creation", 1)),
            Map.entry("code", new Meaning("Code of the organisation", "NOIP")),
            Map.entry("slug", new Meaning("Last part of a problem's type", "validation")),
            Map.entry("limit", new Meaning("Rows on a page", 50)),
            Map.entry("cursor", new Meaning("next of the page before", "eyJhZnRlciI6IjQyIn0")),
            Map.entry(
                    "If-Match",
                    new Meaning(
                            "ETag of the version the change was made from; 412 where it has changed since", "\"3\"")),
            Map.entry(
                    "If-None-Match", new Meaning("ETag of the copy at hand; 304 where it is still the same", "\"3\"")),
            Map.entry(
                    "Idempotency-Key",
                    new Meaning(
                            "Chosen by the client, one for each thing to record: a repetition gets the first reply again",
                            "9b1c7f3e-5d0a-4f8e-9d53-6f1f0c1b2a77")),
            Map.entry(
                    "Prefer",
                    new Meaning("respond-async: 202 and a job, instead of waiting (RFC 7240)", "respond-async")),
            Map.entry("Accept-Language", new Meaning("Language of texts: vi or en", "vi")));

    private Parameters() {}

    static boolean has(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    /** Fills in what the code does not say; what it does say stays. */
    static void describe(String path, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> describe(path, parameter));
        }
    }

    private static void describe(String path, Parameter parameter) {
        describeAsShared(path, parameter);
        if (isArray(parameter) && parameter.getExample() != null && !(parameter.getExample() instanceof List<?>)) {
            // A code like 48 is read as a number where an annotation gives it.
            boolean isFlag = parameter.getExample() instanceof Boolean;
            parameter.setExample(List.of(isFlag ? parameter.getExample() : String.valueOf(parameter.getExample())));
        }
    }

    private static void describeAsShared(String path, Parameter parameter) {
        String name = String.valueOf(parameter.getName());
        String owner = path.replaceFirst(".*/([^/]+)/\\{" + name + "}.*", "$1/" + name);
        Meaning meaning = SHARED.getOrDefault(owner, SHARED.get(name));
        if (meaning == null) {
            return;
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(meaning.words());
        }
        if (parameter.getExample() == null && parameter.getExamples() == null) {
            parameter.setExample(meaning.example());
        }
    }

    private static boolean isArray(Parameter parameter) {
        Schema schema = parameter.getSchema();
        return schema != null && schema.getType() != null && schema.getType().contains(Schema.SchemaType.ARRAY);
    }
}
