package org.ipcoop.activities.access;

/**
 * One operation of the table: its operationId, how it is called, who may, and the status of whoever may. In the address and the
 * body {@code {id}} and {@code {externalId}} are of an activity of NOIP in the state {@code on}, {@code {office}} and
 * {@code {survivor}} are organisations, designated once in the state {@code DESIGNATED}, {@code {new}} is nobody's yet.
 */
record Row(String id, String method, String path, Grant grant, int success, String on, String body, String type) {

    static Row row(String id, String call, Grant grant, int success) {
        int space = call.indexOf(' ');
        return new Row(
                id,
                call.substring(0, space),
                call.substring(space + 1),
                grant,
                success,
                "PLANNED",
                null,
                "application/json");
    }

    boolean needs(String part) {
        return path.contains(part) || (body != null && body.contains(part));
    }

    Row on(String state) {
        return new Row(id, method, path, grant, success, state, body, type);
    }

    Row body(String json) {
        return new Row(id, method, path, grant, success, on, json.replace('\'', '"'), type);
    }

    Row type(String mediaType) {
        return new Row(id, method, path, grant, success, on, body, mediaType);
    }

    @Override
    public String toString() {
        return id;
    }
}
