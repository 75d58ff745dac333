package org.ipcoop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Processor seconds that a process and all it has started used, ended ones included; known on Linux only. */
public final class ProcessorTime {
    private static final double TICKS_A_SECOND = 100;

    private ProcessorTime() {}

    /** Of the process and all it has started. */
    public static OptionalDouble of(long pid) {
        var root = ProcessHandle.of(pid);
        return sum(Stream.concat(root.stream(), root.stream().flatMap(ProcessHandle::descendants)));
    }

    /** Of this process and those of its children that have ended. */
    public static OptionalDouble ofThis() {
        return sum(Stream.of(ProcessHandle.current()));
    }

    private static OptionalDouble sum(Stream<ProcessHandle> processes) {
        return Files.exists(Path.of("/proc/self/stat"))
                ? OptionalDouble.of(
                        processes.mapToDouble(process -> seconds(process.pid())).sum())
                : OptionalDouble.empty();
    }

    /** Fields 14 to 17 of proc(5): its own time in user and kernel mode, and that of children that have ended. */
    private static double seconds(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = 11; field <= 14; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS_A_SECOND;
        } catch (IOException ended) {
            return 0;
        }
    }
}
