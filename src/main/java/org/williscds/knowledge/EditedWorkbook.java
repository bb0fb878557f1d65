package org.williscds.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.williscds.tables.CsvReader;
import org.williscds.tables.Sheet;
import org.williscds.workbook.TableSheet;
import org.williscds.workbook.WorkbookContents;
import org.williscds.workbook.WorkbookReader;

/** Tables of a release that somebody edited in a workbook outside it: the release as it would be with them. */
public final class EditedWorkbook {

    private final ReleaseFiles before;
    private final String name;
    private final byte[] bytes;
    private final WorkbookContents contents;

    /** @param name by which problems name the workbook */
    public EditedWorkbook(ReleaseFiles before, String name, byte[] bytes) {
        this.before = before;
        this.name = before.files().containsKey(name) ? "./" + name : name;
        this.bytes = bytes.clone();
        this.contents = new WorkbookReader(ReleaseTables.names(before)).read(name, bytes);
    }

    /** Whether a file of that name is one in which spreadsheets keep workbooks. */
    public static boolean isNamedLikeOne(String name) {
        return ReleaseTables.isWorkbook(name);
    }

    public String name() {
        return name;
    }

    /** Paths of its tables, such as {@code medication/worsens_rls}, in the order of the sheets. */
    public List<String> tables() {
        return contents.tables().stream().map(TableSheet::table).toList();
    }

    /** The release with the workbook in the place of its tables: problems found here name its sheets and cells. */
    public ReleaseFiles asRead() {
        var files = new TreeMap<>(before.files());
        contents.tables().forEach(table -> files.remove(table.csvFile()));
        files.put(name, bytes);
        return new ReleaseFiles(files);
    }

    /** The release as it would be written: CSV files. Meaningful once nothing is wrong with {@link #asRead()}. */
    public ReleaseFiles asWritten() {
        var files = new TreeMap<>(before.files());
        files.putAll(changed());
        return new ReleaseFiles(files);
    }

    /** CSV files of the tables that say something else than before. A table that says the same keeps its bytes. */
    public SortedMap<String, byte[]> changed() {
        var changed = new TreeMap<String, byte[]>();
        contents.tables().stream()
                .filter(table -> !saysTheSame(table))
                .forEach(table -> changed.put(table.csvFile(), table.csv()));
        return changed;
    }

    private boolean saysTheSame(TableSheet table) {
        var old = before.files().get(table.csvFile());
        return old != null
                && texts(new CsvReader(new ArrayList<>()).read(table.csvFile(), old))
                        .equals(texts(table.sheet().sheet()));
    }

    private static List<List<String>> texts(Sheet sheet) {
        var texts = new ArrayList<List<String>>();
        texts.add(sheet.header());
        sheet.lines().forEach(line -> texts.add(line.cells()));
        return texts;
    }
}
