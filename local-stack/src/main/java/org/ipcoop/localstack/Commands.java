package org.ipcoop.localstack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the script {@code ./ipcoop} calls. The first argument is the command, the others belong to it. */
public final class Commands {
    private static final int USAGE = 2;
    private static final int STOP_SECONDS = 90;

    private final Path project;
    private final Terminal terminal;

    Commands(Path project, Terminal terminal) {
        this.project = project;
        this.terminal = terminal;
    }

    /** The project's folder comes as the system property {@code ipcoop.project}. */
    public static void main(String[] args) {
        // UTF-8 whatever the locale is: the sentences hold names with diacritics.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var error = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var project = Path.of(System.getProperty("ipcoop.project", "."))
                .toAbsolutePath()
                .normalize();
        var terminal = new Terminal(out, error);
        try {
            System.exit(new Commands(project, terminal).run(List.of(args)));
        } catch (LocalStackException e) {
            terminal.error(e.sentence());
            System.exit(1);
        }
    }

    private int run(List<String> arguments) {
        var settings = StackSettings.fromEnvironment(project, System.getenv());
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "up" -> Up.run(settings, terminal);
            case "not-running" -> {
                StackLock.take(settings).close();
                yield 0;
            }
            case "token" -> token(settings, rest);
            case "status" -> new Status(settings, terminal).print();
            case "stop" -> stop(settings);
            case "reset" -> reset(settings);
            case "sample" -> sample(settings, rest);
            default -> {
                terminal.error("unknown command " + arguments);
                yield USAGE;
            }
        };
    }

    private int token(StackSettings settings, List<String> arguments) {
        var roles = (arguments.isEmpty() ? "reporter" : arguments.getFirst()).split(",", -1);
        for (var role : roles) {
            if (!Tokens.ROLES.contains(role)) {
                terminal.error("There is no role " + role + "; the roles are " + String.join(", ", Tokens.ROLES) + ".");
                return USAGE;
            }
        }
        if (!settings.hasTokenKey()) {
            terminal.error(
                    "Nothing has been started in " + settings.home() + " yet, so no service would take a token.");
            return 1;
        }
        var org = arguments.size() > 1 ? arguments.get(1) : "NOIP";
        var subject = "local-" + String.join("-", Arrays.asList(roles));
        terminal.line(Tokens.signedBy(settings.tokenKey(), roles)
                .org(org)
                .subject(subject)
                .build());
        return 0;
    }

    private int stop(StackSettings settings) {
        var supervisor = StackLock.holder(settings);
        if (supervisor.isEmpty()) {
            terminal.line("It does not run.");
            return 0;
        }
        supervisor.get().destroy();
        try {
            supervisor.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            terminal.line("Stopped.");
            return 0;
        } catch (TimeoutException | ExecutionException e) {
            throw new LocalStackException(
                    "It does not stop (process " + supervisor.get().pid() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    int reset(StackSettings settings) {
        var stopped = stop(settings);
        if (stopped != 0) {
            return stopped;
        }
        // Whatever a killed supervisor has left behind would keep writing into the folder.
        new LocalStack(settings).close();
        try {
            for (var part : settings.dataFolders()) {
                Folders.delete(part);
            }
            terminal.line("Deleted the local data in " + settings.home() + ".");
            return 0;
        } catch (IOException e) {
            throw new LocalStackException("The folder " + settings.home() + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    private int sample(StackSettings settings, List<String> arguments) {
        var sample = new SampleActivities(settings);
        if (arguments.equals(List.of("load"))) {
            terminal.line(sample.load());
        } else if (arguments.equals(List.of("remove"))) {
            terminal.line(sample.remove());
        } else {
            terminal.error("Say ./ipcoop sample load or ./ipcoop sample remove.");
            return USAGE;
        }
        return 0;
    }
}
