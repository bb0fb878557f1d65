package org.williscds.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs the parts of a workbook in one order and with one time, so that equal content gives equal bytes. */
final class FixedZip {

    /** The earliest time that a zip can hold: it means nothing. */
    static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String FIRST = "[Content_Types].xml";

    private FixedZip() {}

    static byte[] repack(byte[] zip) {
        return pack(parts(zip));
    }

    /** Without limits: for workbooks of our own. */
    static Map<String, byte[]> parts(byte[] zip) {
        var parts = new TreeMap<String, byte[]>();
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                parts.put(entry.getName(), from.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] pack(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(bytes)) {
            var content = parts.get(FIRST);
            if (content != null) {
                add(to, FIRST, content);
            }
            for (var part : new TreeMap<>(parts).entrySet()) {
                if (!part.getKey().equals(FIRST)) {
                    add(to, part.getKey(), part.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream to, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        to.putNextEntry(entry);
        to.write(content);
        to.closeEntry();
    }
}
