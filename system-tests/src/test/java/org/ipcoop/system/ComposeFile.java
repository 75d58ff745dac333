package org.ipcoop.system;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml as the tests look at it. */
record ComposeFile(String text, Map<String, Object> tree) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[?-][^}]*)?}");

    static ComposeFile read() throws IOException {
        var text = Files.readString(Project.folder().resolve("docker-compose.yml"));
        Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new ComposeFile(text, tree);
    }

    Map<String, Object> services() {
        return map(tree.get("services"));
    }

    Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    Map<String, Object> environment(String service) {
        return map(service(service).get("environment"));
    }

    /** The named volumes and the files of the host that the service mounts. */
    List<String> mounts(String service) {
        return strings(service(service).get("volumes")).stream()
                .map(mount -> mount.split(":", -1)[0])
                .toList();
    }

    Map<String, Object> dependencies(String service) {
        return map(service(service).get("depends_on"));
    }

    /** Names of all variables the file takes from outside. */
    Set<String> variables() {
        var names = new TreeSet<String>();
        VARIABLE.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    private static List<String> strings(Object node) {
        return node == null
                ? List.of()
                : ((Collection<?>) node).stream().map(String::valueOf).toList();
    }
}
