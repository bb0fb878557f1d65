package org.williscds.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.williscds.tables.SheetTable;

/**
 * Writes tables of a release as one workbook for people who edit them. Reading it back gives the same CSV to the byte, and
 * equal tables give an equal workbook.
 */
public final class WorkbookWriter {

    private static final String WORDING = "wording";

    private final Edition edition;
    private final Map<String, SheetTable> release = new TreeMap<>();

    /** @param tables all of the release: cells of one table choose from codes of another */
    public WorkbookWriter(Edition edition, Collection<SheetTable> tables) {
        this.edition = edition;
        tables.forEach(table -> release.put(table.description().name(), table));
    }

    /** All tables. */
    public byte[] release() {
        return write(name -> true, "release");
    }

    /** The tables, scenarios and texts of one folder, such as {@code medication}. */
    public byte[] topic(String topic) {
        return write(name -> CodeLists.topic(name).equals(topic), topic);
    }

    /** One table, such as {@code medication/worsens_rls}, with its scenarios and the texts of its topic. */
    public byte[] table(String table) {
        var topic = CodeLists.topic(table);
        var texts = topic.isEmpty() ? WORDING : topic + "/" + WORDING;
        return write(
                name -> name.equals(table)
                        || (release.containsKey(table) && (name.equals(table + ".scenarios") || name.equals(texts))),
                table);
    }

    private byte[] write(Predicate<String> chosen, String asked) {
        var tables = release.values().stream()
                .filter(table -> chosen.test(table.description().name()))
                .sorted(TablesSheet.order())
                .toList();
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("There is no table for \"%s\".%nMaybe you meant one of: %s"
                    .formatted(asked, String.join(", ", release.keySet())));
        }
        try (var workbook = new XSSFWorkbook()) {
            write(workbook, tables);
            return packed(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(XSSFWorkbook workbook, List<SheetTable> tables) {
        var look = new Look(workbook);
        var names = new SheetNames();
        List.of(GuideSheet.NAME, TablesSheet.NAME, TablesSheet.COLUMNS, CodesSheet.NAME, ProblemsSheet.NAME)
                .forEach(names::of);
        var links = new SourceLinks(release.get(SourceLinks.TABLE));
        GuideSheet.write(workbook, look, edition);
        TablesSheet.write(workbook, look, tables, names);
        var codes = new CodesSheet(workbook.createSheet(CodesSheet.NAME), look, links);
        var lists = new CodeLists(release.values(), edition.language());
        var writer = new TableSheetWriter(look, lists, codes, links);
        for (var table : tables) {
            var sheet = workbook.createSheet(names.of(table.description().name()));
            sheet.setTabColor(new XSSFColor(java.util.HexFormat.of().parseHex(TablesSheet.tab(table)), null));
            writer.write(table, sheet);
        }
        TablesSheet.writeColumns(workbook, look, tables);
        codes.finish();
        workbook.setSheetOrder(CodesSheet.NAME, workbook.getNumberOfSheets() - 1);
        workbook.setActiveSheet(0);
    }

    /** The bytes of the workbook without anything that only says when it was written. */
    static byte[] packed(XSSFWorkbook workbook) throws IOException {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setCreated(Optional.of(new Date(0)));
        properties.setModified(Optional.of(new Date(0)));
        properties.setCreator(Notes.AUTHOR);
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return FixedZip.repack(bytes.toByteArray());
    }
}
