package org.ipcoop.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import org.ipcoop.localstack.Api;
import org.ipcoop.localstack.LocalStack;
import org.ipcoop.localstack.Part;
import org.ipcoop.localstack.StackSettings;
import org.ipcoop.localstack.Tokens;

/** The built system as processes, on ports and data of its own. Each part can be killed and started again. */
final class RunningSystem implements AutoCloseable {
    private final Path home;
    private final LocalStack stack;

    private RunningSystem(Path home, LocalStack stack) {
        this.home = home;
        this.stack = stack;
    }

    /** All parts started and ready. */
    static RunningSystem start() throws IOException {
        var home = Files.createTempDirectory("ipcoop-system-");
        var settings = StackSettings.onFreePorts(Project.folder(), home);
        var system = new RunningSystem(home, new LocalStack(settings));
        try {
            system.startTogether(Part.POSTGRES, Part.KAFKA);
            system.startTogether(Part.ACTIVITIES, Part.INDICATORS);
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private void startTogether(Part one, Part other) {
        var second = CompletableFuture.runAsync(() -> stack.start(other));
        stack.start(one);
        second.join();
    }

    LocalStack stack() {
        return stack;
    }

    Api activities(String role, String org) {
        return api(Part.ACTIVITIES, role, org);
    }

    Api indicators() {
        return api(Part.INDICATORS, "reader", "NOIP");
    }

    private Api api(Part service, String role, String org) {
        var settings = stack.settings();
        var token = Tokens.signedBy(settings.tokenKey(), role)
                .org(org)
                .subject("system-test-" + role)
                .build();
        return new Api(settings.url(service), token);
    }

    @Override
    public void close() throws IOException {
        stack.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
