package org.williscds.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * Lets nothing through that could take long or much memory, before POI sees it. The parts are unpacked within limits, each
 * XML part is read once as a stream, and what is handed on is packed anew of exactly these parts.
 */
final class WorkbookGate {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int GRACE = 1 << 20;
    private static final int BLOCK = 1 << 16;

    static {
        // The gate has looked at every part; these keep POI from refusing what the gate let through.
        ZipSecureFile.setMinInflateRatio(1.0 / (4 * Limits.USUAL.ratio()));
        ZipSecureFile.setMaxFileCount(2L * Limits.USUAL.parts());
    }

    private final Limits limits;

    WorkbookGate(Limits limits) {
        this.limits = limits;
    }

    /** The same workbook, packed anew. */
    byte[] pass(byte[] bytes) throws RefusedWorkbook {
        if (bytes.length > limits.bytes()) {
            throw RefusedWorkbook.tooLarge("The file has %d bytes".formatted(bytes.length), limits.bytes());
        }
        if (startsWith(bytes, OLD_OFFICE)) {
            throw new RefusedWorkbook(
                    "unreadable-workbook",
                    "The file is an old Excel workbook (.xls), or locked with a password.",
                    "Maybe save it as \"Excel workbook (.xlsx)\", without a password.");
        }
        if (!startsWith(bytes, ZIP)) {
            throw new RefusedWorkbook(
                    "unreadable-workbook",
                    "The file is no Excel workbook (.xlsx).",
                    "Maybe another kind of file was given this ending: open it and save it as .xlsx.");
        }
        var parts = unpacked(bytes);
        var scan = new PartScan(limits);
        for (var part : parts.entrySet()) {
            scan.look(part.getKey(), part.getValue());
        }
        return FixedZip.pack(parts);
    }

    private Map<String, byte[]> unpacked(byte[] bytes) throws RefusedWorkbook {
        var parts = new TreeMap<String, byte[]>();
        var from = new Counted(bytes);
        var left = limits.unpacked();
        try (var zip = new ZipInputStream(from)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var start = from.taken();
                var content = new ByteArrayOutputStream();
                var block = new byte[BLOCK];
                for (var count = zip.read(block); count >= 0; count = zip.read(block)) {
                    content.write(block, 0, count);
                    left -= count;
                    if (left < 0) {
                        throw RefusedWorkbook.tooLarge("The unpacked file is larger", limits.unpacked());
                    }
                    var packed = Math.max(1, from.taken() - start);
                    if (content.size() > GRACE && content.size() / packed > limits.ratio()) {
                        throw RefusedWorkbook.tooLarge(
                                "The part %s unpacks to more than %d times its size"
                                        .formatted(entry.getName(), limits.ratio()),
                                limits.ratio());
                    }
                }
                if (!entry.isDirectory() && parts.put(entry.getName(), content.toByteArray()) != null) {
                    throw RefusedWorkbook.unreadable("a part stands twice: " + entry.getName());
                }
                if (parts.size() > limits.parts()) {
                    throw RefusedWorkbook.tooLarge("The file has more parts", limits.parts());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw RefusedWorkbook.unreadable(String.valueOf(e.getMessage()));
        }
        return parts;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Knows how much of the file was taken so far. */
    private static final class Counted extends ByteArrayInputStream {
        Counted(byte[] bytes) {
            super(bytes);
        }

        synchronized long taken() {
            return pos;
        }
    }
}
