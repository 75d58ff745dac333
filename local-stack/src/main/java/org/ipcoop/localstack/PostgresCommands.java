package org.ipcoop.localstack;

import static org.ipcoop.localstack.LocalPostgres.Durability.FAST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ipcoop.localstack.LocalPostgres.Settings;

/** The command lines of one PostgreSQL server, with what root needs before them: the server refuses to run as root. */
record PostgresCommands(Settings settings, Path home, List<String> asUser) {
    private static final String NOBODY = "65534";

    static PostgresCommands of(Settings settings) {
        return new PostgresCommands(settings, PostgresBinaries.unpackInto(settings.binaries()), userPrefix());
    }

    private static List<String> userPrefix() {
        if (PostgresBinaries.isWindows() || !"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (Child.onPath("unshare") && succeeds(List.of("unshare", "-U", "true"))) {
            return List.of("unshare", "-U");
        }
        if (Child.onPath("setpriv")) {
            return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        }
        throw new LocalStackException("PostgreSQL refuses to run as root; run this as an ordinary user.");
    }

    /** Makes the data folder beside its place and moves it there whole, so that a half-made one is never taken for it. */
    void initialise() {
        var fresh = settings.data().resolveSibling(settings.data().getFileName() + ".new");
        try {
            Folders.delete(fresh);
            Files.createDirectories(fresh);
            if (!PostgresBinaries.isWindows()) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
            }
            giveToNobody(fresh);
            var secret = Files.createTempFile("ipcoop-", ".pw");
            try {
                Files.writeString(secret, settings.password());
                giveToNobody(secret);
                initialise(fresh, secret);
            } finally {
                Files.delete(secret);
            }
            Folders.delete(settings.data());
            Files.move(fresh, settings.data());
        } catch (IOException e) {
            throw new LocalStackException("PostgreSQL's data folder cannot be made: " + e.getMessage(), e);
        }
    }

    /** Auth by password also on localhost: other users of the machine reach the port too. */
    private void initialise(Path folder, Path secret) {
        run(
                program("initdb"),
                "-D",
                folder.toAbsolutePath().toString(),
                "-U",
                "postgres",
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C",
                "--builtin-locale=C.UTF-8");
    }

    List<String> serve() {
        var line = new ArrayList<>(asUser);
        line.addAll(List.of(program("postgres"), "-D", data(), "-p", Integer.toString(settings.port())));
        setting(line, "listen_addresses=127.0.0.1");
        setting(line, "unix_socket_directories=");
        setting(line, "max_connections=200");
        if (settings.durability() == FAST) {
            setting(line, "fsync=off");
            setting(line, "synchronous_commit=off");
            setting(line, "full_page_writes=off");
        }
        return line;
    }

    /** Whether a server runs on the data folder, or has been killed there. */
    static boolean isLeftOver(Settings settings) {
        return Files.exists(settings.data().resolve("postmaster.pid"));
    }

    /** Stops whatever server runs on the data folder, in order, and returns once it is down. */
    void stopLeftOver() {
        if (!isLeftOver(settings)) {
            return;
        }
        var line = new ArrayList<>(asUser);
        line.addAll(List.of(program("pg_ctl"), "stop", "-D", data(), "-m", "fast", "-w", "-t", "30", "-s"));
        // A stale pid file makes pg_ctl fail; the server then sorts that out itself when it starts.
        var _ = succeeds(line);
    }

    private static void setting(List<String> line, String value) {
        line.add("-c");
        line.add(value);
    }

    private String program(String name) {
        return home.resolve("bin")
                .resolve(PostgresBinaries.isWindows() ? name + ".exe" : name)
                .toString();
    }

    private String data() {
        return settings.data().toAbsolutePath().toString();
    }

    private void giveToNobody(Path path) throws IOException {
        if (asUser.contains("--clear-groups")) {
            Files.setAttribute(path, "unix:uid", Integer.parseInt(NOBODY));
        }
    }

    private void run(String... command) {
        var line = new ArrayList<>(asUser);
        line.addAll(List.of(command));
        var child = Child.start("initdb", line, java.util.Map.of(), settings.log());
        if (!child.exitsWithin(java.time.Duration.ofMinutes(2)) || child.exitValue() != 0) {
            throw new LocalStackException("PostgreSQL's data folder cannot be made:\n" + child.lastLines(8));
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
