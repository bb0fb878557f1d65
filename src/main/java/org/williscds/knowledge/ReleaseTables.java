package org.williscds.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.williscds.tables.CsvReader;
import org.williscds.tables.DescriptionReader;
import org.williscds.tables.Problem;
import org.williscds.tables.Sheet;
import org.williscds.tables.SheetTable;
import org.williscds.tables.Suggestion;
import org.williscds.workbook.HeadingCheck;
import org.williscds.workbook.TableSheet;
import org.williscds.workbook.WorkbookReader;

/** The tables of a release with their descriptions, from CSV files and workbooks alike, before anything in them is trusted. */
public final class ReleaseTables {

    private static final String CSV = ".csv";
    private static final String DESCRIPTION = ".table.yaml";
    private static final Set<String> WORKBOOKS = Set.of(".xlsx", ".xlsm", ".xls", ".ods");

    private final ReleaseFiles files;
    private final List<Problem> problems;
    private final DescriptionReader descriptions;
    private final SortedMap<String, SheetTable> tables = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    private ReleaseTables(ReleaseFiles files, List<Problem> problems) {
        this.files = files;
        this.problems = problems;
        this.descriptions = new DescriptionReader(files.text("shared.columns.yaml"), problems);
    }

    /** All tables by name. What stands in the way of reading one goes to the problems. */
    public static SortedMap<String, SheetTable> read(ReleaseFiles files, List<Problem> problems) {
        var tables = new ReleaseTables(files, problems);
        tables.readCsv();
        tables.readWorkbooks();
        tables.findLonely();
        return tables.tables;
    }

    /** Names of the tables that the CSV files and descriptions of a release promise. */
    static Set<String> names(ReleaseFiles files) {
        var names = new TreeSet<String>();
        for (var ending : List.of(CSV, DESCRIPTION)) {
            files.files().keySet().stream()
                    .filter(path -> path.endsWith(ending))
                    .map(path -> path.substring(0, path.length() - ending.length()))
                    .forEach(names::add);
        }
        return names;
    }

    /** Whether a file of that name holds tables in the form of a spreadsheet. */
    static boolean isWorkbook(String name) {
        return WORKBOOKS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    private void readCsv() {
        var csv = new CsvReader(problems);
        files.files().forEach((path, bytes) -> {
            if (path.endsWith(CSV)) {
                add(path.substring(0, path.length() - CSV.length()), csv.read(path, bytes));
            }
        });
    }

    private void readWorkbooks() {
        var reader = new WorkbookReader(known());
        files.files().forEach((path, bytes) -> {
            if (isWorkbook(path)) {
                var contents = reader.read(path, bytes);
                problems.addAll(contents.problems());
                contents.tables().forEach(this::add);
            }
        });
    }

    private void add(TableSheet table) {
        if (seen.contains(table.table())) {
            doubled(table).ifPresent(problems::add);
            return;
        }
        add(table.table(), table.sheet().sheet())
                .ifPresent(found -> problems.addAll(HeadingCheck.check(table, found.description())));
    }

    /** Two sheets of one workbook are told of by its reader. */
    private Optional<Problem> doubled(TableSheet table) {
        return Optional.ofNullable(tables.get(table.table()))
                .map(SheetTable::file)
                .filter(file -> !file.equals(table.sheet().file()))
                .map(file -> new Problem(
                                "doubled-table",
                                "",
                                "",
                                table.table(),
                                "The table is also in %s; nobody could tell which of them counts.".formatted(file),
                                "Maybe one of the two was meant to take the place of the other: delete that.")
                        .in(table.sheet().sheet()));
    }

    private Optional<SheetTable> add(String name, Sheet sheet) {
        seen.add(name);
        var found = describedBy(name, sheet)
                .flatMap(file -> descriptions.read(name, file, files.files().getOrDefault(file, new byte[0])))
                .map(description -> new SheetTable(sheet, description));
        found.ifPresent(table -> tables.put(name, table));
        return found;
    }

    /** Wordings and scenarios of every topic share one description each. */
    private Optional<String> describedBy(String name, Sheet sheet) {
        var file = description(name);
        if (files.files().containsKey(file)) {
            return Optional.of(file);
        }
        var known = known();
        problems.add(new Problem(
                        "missing-description",
                        "",
                        "",
                        sheet.name().isEmpty() ? "" : name,
                        "No description (%s) stands beside the sheet, so nothing in it can be checked or used."
                                .formatted(file),
                        sheet.name().isEmpty()
                                ? "Maybe the file was renamed, or belongs to another folder."
                                : Suggestion.among(name, known))
                .in(sheet));
        return Optional.empty();
    }

    private static String description(String name) {
        return (ReleaseLoader.isWording(name) ? "wording" : ReleaseLoader.isScenarios(name) ? "scenarios" : name)
                + DESCRIPTION;
    }

    /** Names that a table can have, for a workbook that does not say of which table it is. */
    private Set<String> known() {
        var known = new TreeSet<String>();
        files.files().keySet().stream()
                .filter(path -> path.endsWith(DESCRIPTION))
                .map(path -> path.substring(0, path.length() - DESCRIPTION.length()))
                .forEach(known::add);
        known.addAll(seen);
        return known;
    }

    private void findLonely() {
        for (var path : new ArrayList<>(files.files().keySet())) {
            if (path.endsWith(DESCRIPTION)) {
                var name = path.substring(0, path.length() - DESCRIPTION.length());
                if (!name.equals("wording") && !name.equals("scenarios") && !seen.contains(name)) {
                    problems.add(new Problem(
                            "lonely-description",
                            path,
                            "",
                            "",
                            "No sheet stands beside the description.",
                            "Maybe the CSV file was renamed."));
                }
            }
        }
    }
}
