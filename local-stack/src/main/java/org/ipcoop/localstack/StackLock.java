package org.ipcoop.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Makes sure that one home is used by one supervisor only. The operating system frees the lock of a killed one. */
final class StackLock implements AutoCloseable {
    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    static StackLock take(StackSettings settings) {
        try {
            Files.createDirectories(settings.run());
            var channel = FileChannel.open(
                    settings.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new LocalStackException("It already runs (process "
                        + holder(settings)
                                .map(ProcessHandle::pid)
                                .map(String::valueOf)
                                .orElse("unknown")
                        + "); see ./ipcoop status, end it with ./ipcoop stop.");
            }
            Files.writeString(
                    supervisor(settings), Long.toString(ProcessHandle.current().pid()));
            return new StackLock(channel);
        } catch (IOException e) {
            throw new LocalStackException("The folder " + settings.home() + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The supervisor that holds the lock at the moment. */
    static Optional<ProcessHandle> holder(StackSettings settings) {
        var file = settings.run().resolve("lock");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var lock = channel.tryLock();
            if (lock != null) {
                lock.release();
                return Optional.empty();
            }
            return ProcessHandle.of(
                    Long.parseLong(Files.readString(supervisor(settings)).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Path supervisor(StackSettings settings) {
        return settings.run().resolve("supervisor");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
