package org.ipcoop.bench.activities;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ipcoop.bench.Unmeasurable;
import org.ipcoop.localstack.LocalPostgres;

/** PostgreSQL's own load generator, run over one script. */
record Pgbench(Path program, LocalPostgres.Settings server) {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    /** Where the system's packages put it. */
    static Pgbench on(LocalPostgres.Settings server) {
        try (Stream<Path> versions = Files.exists(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.empty()) {
            var folders = Stream.concat(
                    Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                            .map(Path::of),
                    versions.map(version -> version.resolve("bin")));
            return folders.map(folder -> folder.resolve("pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(program -> new Pgbench(program, server))
                    .orElseThrow(() -> new Unmeasurable("pgbench is not installed; Debian has it in"
                            + " postgresql-contrib, others in PostgreSQL's own packages."));
        } catch (IOException e) {
            throw new Unmeasurable("pgbench cannot be looked for: " + e.getMessage());
        }
    }

    /** Transactions a second, by prepared statements. */
    double run(Path script, String database, int clients, Duration time) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(
                program.toString(),
                "--no-vacuum",
                "--define=unknown=1",
                "--protocol=prepared",
                "--file=" + script,
                "--client=" + clients,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                "--host=127.0.0.1",
                "--port=" + server.port(),
                "--username=" + database,
                database));
        builder.environment().put("PGPASSWORD", server.password());
        builder.environment().put("PGCLIENTENCODING", "UTF8");
        builder.redirectErrorStream(true);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var tps = TPS.matcher(output);
        if (process.waitFor() != 0 || !tps.find() || output.contains("ERROR")) {
            throw new IOException("pgbench failed: " + output);
        }
        return Double.parseDouble(tps.group(1));
    }
}
