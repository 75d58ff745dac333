package org.ipcoop.platform.bulk;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rejections of an import whose caller waits, in a file without a name that ends with the request: every row may be
 * rejected, and none of them is in memory. A file without rejections needs none.
 */
public final class Spool implements Journal, Rejections, AutoCloseable {
    private final RejectionJson json;
    private @Nullable FileChannel file;
    private @Nullable BufferedWriter writer;

    public Spool(RejectionJson json) {
        this.json = json;
    }

    @Override
    public void judged(List<Rejection> rejections, RowCounts soFar) {
        if (rejections.isEmpty()) {
            return;
        }
        try {
            BufferedWriter lines = writer == null ? open() : writer;
            for (Rejection rejection : rejections) {
                lines.write(json.write(rejection));
                lines.newLine();
            }
        } catch (IOException e) {
            throw new ImportFailure(e);
        }
    }

    private BufferedWriter open() throws IOException {
        Path path = Files.createTempFile("ipcoop-import-", ".ndjson");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        writer = new BufferedWriter(Channels.newWriter(file, StandardCharsets.UTF_8), 1 << 16);
        return writer;
    }

    @Override
    public void forEach(Consumer<Rejection> reader) {
        if (file == null || writer == null) {
            return;
        }
        try {
            writer.flush();
            file.position(0);
            var lines = new BufferedReader(Channels.newReader(file, StandardCharsets.UTF_8), 1 << 16);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(json.read(line));
            }
        } catch (IOException e) {
            throw new ImportFailure(e);
        }
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new ImportFailure(e);
        }
    }
}
