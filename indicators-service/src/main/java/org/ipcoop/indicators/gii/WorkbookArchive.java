package org.ipcoop.indicators.gii;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The zip container of a workbook, looked over before a sheet is parsed: few entries, bounded inflation, plain cell
 * addresses. It opens the bytes the way the sheet reader does, so that both see the same entries.
 */
final class WorkbookArchive {

    /** Ours are about 1 MB; a workbook over this is not an edition. */
    static final int MAX_BYTES = 20 << 20;

    static final int MAX_ENTRIES = 200;
    static final long MAX_INFLATED = 100L << 20;

    /** The published sheets inflate 8 to 30 times. */
    static final int MAX_RATIO = 100;

    private static final int RATIO_COUNTS_FROM = 1 << 20;
    // A column beyond XFD makes the sheet reader allocate a row of that width; Excel itself never writes one.
    private static final Pattern ODD_ADDRESS = Pattern.compile("\\sr\\s*=\\s*[\"'](?![A-Z]{0,3}[0-9]{1,7}[\"'])");

    private WorkbookArchive() {}

    /** Reads at most {@link #MAX_BYTES}; more is a fault. */
    static byte[] bytesOf(InputStream in) throws IOException {
        var bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new WorkbookFault("The workbook is larger than %d MB.".formatted(MAX_BYTES >> 20));
        }
        return bytes;
    }

    /** Throws a fault unless the bytes are a zip within the limits. */
    static void check(byte[] bytes) throws IOException {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new WorkbookFault("The file is not an Excel workbook (.xlsx).");
        }
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            checkEntries(zip);
        }
    }

    private static void checkEntries(ZipFile zip) throws IOException {
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > MAX_ENTRIES) {
            throw new WorkbookFault(
                    "The workbook has %d parts, more than the %d allowed.".formatted(entries.size(), MAX_ENTRIES));
        }
        long left = MAX_INFLATED;
        for (var entry : entries) {
            left -= checkEntry(zip, entry, left);
        }
    }

    private static long checkEntry(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        long allowed = Math.min(left, Math.max(RATIO_COUNTS_FROM, entry.getCompressedSize() * MAX_RATIO));
        try (var in = zip.getInputStream(entry)) {
            var content = in.readNBytes((int) allowed + 1);
            if (content.length > allowed) {
                throw new WorkbookFault("The workbook unpacks to far more than an edition needs.");
            }
            checkAddresses(entry.getName(), content);
            return content.length;
        }
    }

    private static void checkAddresses(String part, byte[] content) {
        if (!part.toLowerCase(Locale.ROOT).contains("worksheets/") || !part.endsWith(".xml")) {
            return;
        }
        var xml = new String(content, StandardCharsets.ISO_8859_1);
        if (xml.indexOf('\0') >= 0 || ODD_ADDRESS.matcher(xml).find()) {
            throw new WorkbookFault("The workbook holds a sheet with cell addresses Excel does not write.");
        }
    }
}
