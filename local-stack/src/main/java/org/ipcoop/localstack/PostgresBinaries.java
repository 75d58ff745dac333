package org.ipcoop.localstack;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL server for this machine out of its jar, once per version and folder. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; safe when several processes unpack at once. */
    static Path unpackInto(Path folder) {
        try {
            var archive = archive();
            var target = folder.resolve("postgresql-" + fingerprint(archive)).toAbsolutePath();
            if (!Files.isDirectory(target)) {
                Files.createDirectories(folder);
                var unpacked = Files.createTempDirectory(folder, "unpack-");
                unpack(archive, unpacked);
                publish(unpacked, target);
            }
            return target;
        } catch (IOException e) {
            throw new LocalStackException("PostgreSQL cannot be unpacked into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static byte[] archive() throws IOException {
        var machine = ArchUtils.normalize(System.getProperty("os.arch"));
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = os.contains("mac") ? "Darwin" : os.contains("win") ? "Windows" : "Linux";
        try (var in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new LocalStackException("There is no PostgreSQL for " + system + " on " + machine + " here.", e);
        }
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into.resolve(entry.getName()).normalize());
            }
        }
        if (!isWindows()) {
            Files.setPosixFilePermissions(into, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if (!isWindows() && (entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void publish(Path unpacked, Path target) throws IOException {
        try {
            Files.move(unpacked, target);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            Folders.delete(unpacked);
        }
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static String fingerprint(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
