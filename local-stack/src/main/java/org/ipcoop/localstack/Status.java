package org.ipcoop.localstack;

import java.io.IOException;

/** {@code ./ipcoop status}: which parts run, where, and how much they hold. */
final class Status {
    private final StackSettings settings;
    private final Terminal terminal;

    Status(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /** Returns 0 when all parts run and are ready, 3 otherwise, as init scripts do. */
    int print() {
        var runFiles = new RunFiles(settings);
        var allReady = true;
        for (var part : Part.values()) {
            var process = runFiles.find(part);
            var ready = process.isPresent() && isReady(part);
            allReady &= ready;
            var state = ready ? "ready" : process.isPresent() ? "not ready" : "not running";
            terminal.line(String.format(
                    "%-19s %-11s port %d%s",
                    part.label(),
                    state,
                    settings.port(part),
                    process.map(found -> ", process " + found.pid()).orElse("")));
        }
        if (allReady) {
            count("activities", Part.ACTIVITIES, "/api/v1/activities?limit=1", "/total");
            count("indicators", Part.INDICATORS, "/api/v1/indicators", "/total");
        }
        return allReady ? 0 : 3;
    }

    private boolean isReady(Part part) {
        return part.isService() ? ServiceProcess.isReady(part, settings) : Ports.answers(settings.port(part));
    }

    private void count(String what, Part service, String path, String pointer) {
        var token = Tokens.signedBy(settings.tokenKey(), "reader").build();
        try {
            var total = new Api(settings.url(service), token).get(path).body().at(pointer);
            terminal.line(what + ": " + (total.isMissingNode() ? "unknown" : total.asText()));
        } catch (IOException e) {
            terminal.line(what + ": unknown");
        }
    }
}
