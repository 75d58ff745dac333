package org.ipcoop.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Secrets made on the machine at the first start and kept in files only their owner can read. */
final class Secrets {
    private static final int BYTES = 16;

    private Secrets() {}

    static String keptIn(Path file) {
        return keptIn(file, Secrets::random);
    }

    static String keptIn(Path file, Supplier<String> maker) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            var secret = maker.get();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file);
            if (!PostgresBinaries.isWindows()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, secret, StandardOpenOption.WRITE);
            return secret;
        } catch (IOException e) {
            throw new LocalStackException("The secret " + file + " cannot be read or made.", e);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
