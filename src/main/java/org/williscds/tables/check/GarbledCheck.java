package org.williscds.tables.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** A file that was once opened as something else than UTF-8 has two odd characters for one, or a question mark in a box. */
final class GarbledCheck implements CellCheck {

    private static final Pattern ODD = Pattern.compile(
            "[\u00C2\u00C3\u00E2][\u0080-\u00BF\u0152-\u0192\u02C6-\u02DC\u2013-\u203A\u20AC\u2122]|\uFFFD");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        if (!mayBeGarbled(cell.text())) {
            return List.of();
        }
        if (!ODD.matcher(cell.text()).find()) {
            return List.of();
        }
        return List.of(CellCheck.problem(
                "garbled-character",
                cell,
                "The cell holds characters that stand for another one that was lost.",
                meant(cell.text())
                        .map("Maybe it was \"%s\", and the file was opened as something else than UTF-8."::formatted)
                        .orElse("Maybe the file was opened as something else than UTF-8: type the character anew.")));
    }

    private static boolean mayBeGarbled(String text) {
        return text.indexOf('\u00C3') >= 0
                || text.indexOf('\u00C2') >= 0
                || text.indexOf('\u00E2') >= 0
                || text.indexOf('\uFFFD') >= 0;
    }

    private static Optional<String> meant(String text) {
        try {
            var bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.array(), 0, bytes.limit()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
