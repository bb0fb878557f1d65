package org.williscds.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Reads a CSV file (RFC 4180, UTF-8, comma) as a sheet. A quoted cell of several lines is still one row. */
public final class CsvReader {

    private static final CSVFormat RFC4180 =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final List<Problem> problems;

    /** @param problems receives what makes a file unreadable */
    public CsvReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** An empty sheet, and a problem, when the bytes are not a CSV file. */
    public Sheet read(String file, byte[] bytes) {
        var before = problems.size();
        var text = decode(file, bytes);
        var lines = new ArrayList<RawSheet.Line>();
        try (var records = RFC4180.parse(new java.io.StringReader(text))) {
            for (var csvRecord : records) {
                lines.add(RawSheet.Line.of(Math.toIntExact(csvRecord.getRecordNumber()), csvRecord.toList()));
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
            problems.add(new Problem(
                    "unreadable-file",
                    file,
                    CellAddress.of(0, Math.max(2, lines.size() + 1)),
                    "",
                    "The file cannot be read as CSV from this row on (%s).".formatted(e.getMessage()),
                    "Maybe a quotation mark is not closed, or was typed by hand."));
        }
        var sheet = RawSheet.ofCsv(file, lines).sheet();
        if (sheet.header().stream().allMatch(String::isBlank) && problems.size() == before) {
            problems.add(new Problem(
                    "unreadable-file",
                    file,
                    "A1",
                    "",
                    "The file is empty, or its first row is.",
                    "Maybe the row of titles was deleted, or saving was interrupted."));
            return RawSheet.ofCsv(file, List.of()).sheet();
        }
        return hasCommas(file, sheet.header())
                ? sheet
                : RawSheet.ofCsv(file, List.of()).sheet();
    }

    private String decode(String file, byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add(new Problem(
                    "unreadable-file",
                    file,
                    "",
                    "",
                    "The file is not written in UTF-8.",
                    "Maybe it was saved as \"CSV\" and not as \"CSV UTF-8\"."));
            return "";
        }
    }

    private boolean hasCommas(String file, List<String> header) {
        if (header.size() == 1 && (header.get(0).contains(";") || header.get(0).contains("\t"))) {
            problems.add(new Problem(
                    "unreadable-file",
                    file,
                    "A1",
                    header.get(0),
                    "The columns are not separated by commas.",
                    "Maybe the spreadsheet saved with the semicolon of your country: choose the comma when saving."));
            return false;
        }
        return true;
    }
}
