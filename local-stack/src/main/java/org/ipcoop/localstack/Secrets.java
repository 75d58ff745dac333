package org.ipcoop.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** Synchronized, so that both services starting at once get the same secret; temporary files are private. */
    static synchronized String keptIn(Path file, Supplier<String> maker) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            var secret = maker.get();
            Files.createDirectories(file.toAbsolutePath().getParent());
            var begun = Files.createTempFile(file.toAbsolutePath().getParent(), "new-", "");
            Files.writeString(begun, secret);
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
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
