package org.ipcoop.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project's folder, whatever folder the tests are started in. */
final class Project {
    private Project() {}

    static Path folder() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml")) ? here : here.getParent();
    }
}
