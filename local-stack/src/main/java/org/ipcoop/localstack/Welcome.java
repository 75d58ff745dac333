package org.ipcoop.localstack;

/** What {@code ./ipcoop up} says once everything is ready: the addresses, a token a role, and lines to paste. */
final class Welcome {
    private final StackSettings settings;
    private final Terminal terminal;

    Welcome(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    void print() {
        terminal.line("");
        addresses(Part.ACTIVITIES);
        addresses(Part.INDICATORS);
        terminal.line("");
        terminal.line("Tokens, valid 12 hours (a new one: " + settings.command() + " token ROLE ORGANISATION):");
        for (var role : Tokens.ROLES) {
            terminal.line("  " + role);
            terminal.line("    " + token(role));
        }
        terminal.line("");
        terminal.line("Paste to try:");
        curl(Part.ACTIVITIES, "/api/v1/activities?limit=3");
        curl(Part.INDICATORS, "/api/v1/indicators/IPC-26/observations?period=year");
        curl(Part.INDICATORS, "/api/v1/gii/target?economy=VNM&rank=30");
        terminal.line("");
        terminal.line("Ready. Ctrl-C stops everything; the data stays in " + settings.home() + ".");
    }

    private void addresses(Part service) {
        terminal.line("  " + service.label() + "  " + settings.url(service) + "/q/swagger-ui");
    }

    private String token(String role) {
        return Tokens.signedBy(settings.tokenKey(), role)
                .org("NOIP")
                .subject("local-" + role)
                .build();
    }

    private void curl(Part service, String path) {
        terminal.line("  curl -s -H \"Authorization: Bearer $(" + settings.command() + " token reader)\" '"
                + settings.url(service) + path + "'");
    }
}
