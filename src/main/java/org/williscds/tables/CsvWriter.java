package org.williscds.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a sheet as the CSV of {@code rules/}: UTF-8, commas, line feeds, quotation marks only where they are needed. One
 * way of writing, so that a difference between two files is a difference of what they say.
 */
public final class CsvWriter {

    private CsvWriter() {}

    /** Header and rows; the rows above the header, which are for the eye, are left out. */
    public static byte[] write(Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        rows.add(sheet.header());
        sheet.lines().forEach(line -> rows.add(line.cells()));
        return rows.stream()
                .map(cells -> cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
