package org.williscds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees who exports tables, edits them in a spreadsheet, and imports them again. */
class WorkbookCommandsTest {

    private static final String TABLE = "--table=topic/ages";

    @TempDir
    private Path place;

    private RulesCopy rules = new RulesCopy(Path.of(""));
    private Path workbook = Path.of("");

    @BeforeEach
    void copy() {
        rules = RulesCopy.small(place.resolve("rules"));
        workbook = place.resolve("ages.xlsx");
    }

    @Test
    void whatNobodyChangedChangesNothing() throws IOException {
        var before = rules.files();
        export(TABLE);

        var called = imported();

        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).startsWith("Nothing differs: ");
        assertThat(rules.files()).isEqualTo(before);
    }

    @Test
    void anEditIsToldInClinicalWordsAndOnlyItsTableIsWritten() throws IOException {
        var before = rules.files();
        export(TABLE);
        age("70");

        var called = imported();

        assertThat(called.exitCode()).isZero();
        assertThat(called.out())
                .contains("old-gout: Age 65 → 70 years", "Written: topic/ages.csv.", "willis test ")
                .doesNotContain("answered differently");
        var after = rules.files();
        assertThat(after.put(RulesCopy.AGES, before.get(RulesCopy.AGES)))
                .isEqualTo(before.get(RulesCopy.AGES).replace("old-gout,gout,65", "old-gout,gout,70"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        var before = rules.files();
        export(TABLE);
        age("70");

        var called = imported("--dry-run");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).contains("65 → 70 years", "Nothing was written.");
        assertThat(rules.files()).isEqualTo(before);
    }

    @Test
    void aMistakeIsToldAtItsCellAndNothingIsWritten() throws IOException {
        var before = rules.files();
        export(TABLE);
        var address = age("seventy");

        var called = imported();

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.out())
                .contains("ages.xlsx, sheet \"%s\", %s  [wrong-type]".formatted(RulesCopy.SHEET, address))
                .contains("value: seventy", "Maybe", "1 problem.", "Nothing was written.");
        assertThat(rules.files()).isEqualTo(before);
    }

    @Test
    void aMistakeInAnotherTableKeepsTheWorkbookOutToo() throws IOException {
        export(TABLE);
        age("70");
        rules.edit("sources.csv", text -> text + "x\n");
        var before = rules.files();

        var called = imported();

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.out()).contains("sources.csv", "Nothing was written.");
        assertThat(rules.files()).isEqualTo(before);
    }

    @Test
    void aWarningIsToldAndKeepsNothingBack() throws IOException {
        export(TABLE);
        age("70");
        RulesCopy.edit(workbook, opened -> RulesCopy.cell(opened, RulesCopy.SHEET, "A1")
                .setCellValue("My title"));

        var called = imported();

        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).contains("warning: ", "changed-heading", "Written: ");
    }

    @Test
    void aTableOutsideTheWorkbookStaysAsItIs() throws IOException {
        export(TABLE);
        age("70");
        rules.edit(
                "sources.csv",
                text -> text.replaceFirst(
                        "(?s)(.*?\\n.*?\\n)", "$1" + "SRC-NEW1,A new source,not read,recalled,,2027-01-01\n"));
        var sources = rules.files().get("sources.csv");

        var called = imported();

        assertThat(called.out()).as(called.toString()).contains("Written: topic/ages.csv.");
        assertThat(rules.files()).containsEntry("sources.csv", sources);
    }

    @Test
    void aTableThatIsOnlyWrittenAnotherWayKeepsItsBytes() throws IOException {
        rules.edit(RulesCopy.AGES, text -> text.replace("\n", "\r\n"));
        var before = rules.files();
        export(TABLE);

        assertThat(imported().out()).startsWith("Nothing differs");
        assertThat(rules.files()).isEqualTo(before);
    }

    @Test
    void aWorkbookAmongTheRulesIsNotImported() throws IOException {
        workbook = rules.folder().resolve("ages.xlsx");
        export(TABLE);

        var called = imported();

        assertThat(called.exitCode()).isEqualTo(3);
        assertThat(called.err()).contains("lies in the folder of the rules", "Maybe");
    }

    @Test
    void whatIsNoWorkbookIsSaidSo() throws IOException {
        workbook = Files.writeString(place.resolve("notes.txt"), "x");
        assertThat(imported())
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(3))
                .satisfies(called -> assertThat(called.err()).contains("notes.txt is no workbook", "Maybe"));
        workbook = place.resolve("nowhere.xlsx");
        assertThat(imported())
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(3))
                .satisfies(called -> assertThat(called.err()).contains("nowhere.xlsx cannot be read", "Maybe"));
        workbook = Files.writeString(place.resolve("broken.xlsx"), "PK");
        assertThat(imported())
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(1))
                .satisfies(called -> assertThat(called.out()).contains("[unreadable-workbook]", "Maybe"));
    }

    @Test
    void aMisspeltTableOrTopicIsSaidWithTheNearest() {
        assertThat(exported("--table=topic/age"))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(3))
                .satisfies(called -> assertThat(called.err()).contains("topic/age", "Maybe you meant \"topic/ages\"."));
        assertThat(exported("--topic=topik"))
                .satisfies(called -> assertThat(called.exitCode()).isEqualTo(3))
                .satisfies(called -> assertThat(called.err()).contains("Maybe you meant \"topic\"."));
        assertThat(exported(TABLE, "--topic=topic").exitCode()).isEqualTo(2);
        assertThat(workbook).doesNotExist();
    }

    @Test
    void aWorkbookThatMayHoldEditsIsNotWrittenOver() throws IOException {
        export(TABLE);
        var before = Files.readAllBytes(workbook);

        var called = exported("--table=sources");

        assertThat(called.exitCode()).isEqualTo(3);
        assertThat(called.err()).contains("--overwrite");
        assertThat(Files.readAllBytes(workbook)).isEqualTo(before);
        assertThat(exported("--table=sources", "--overwrite").exitCode()).isZero();
        assertThat(Files.readAllBytes(workbook)).isNotEqualTo(before);
    }

    @Test
    void aWorkbookHasAnEndingOfWorkbooks() {
        workbook = place.resolve("ages.csv");

        assertThat(exported(TABLE).exitCode()).isEqualTo(2);
    }

    @Test
    void aWorkbookComesBackWithItsProblemsInTheCells() throws IOException {
        export(TABLE);
        var address = age("seventy");

        var called = Called.willis("check", workbook.toString(), rules("--rules="), "--annotate");

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.out()).contains(address + "  [wrong-type]");
        assertThat(called.err()).contains("ages-checked.xlsx");
        marked(place.resolve("ages-checked.xlsx"), address);
    }

    @Test
    void aFolderComesBackAsAWorkbookWithItsProblemsInTheCells() throws IOException {
        rules.edit(RulesCopy.AGES, text -> text.replaceFirst("gout,65", "gout,seventy"));
        var checked = place.resolve("checked.xlsx");

        var called = Called.willis("check", rules(""), "--annotate", "--output=" + checked, "--format=json");

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(RulesCopy.json(called.out()).at("/findings/0/file").asText()).isEqualTo(RulesCopy.AGES);
        try (var opened = RulesCopy.open(checked)) {
            marked(checked, RulesCopy.address(opened, RulesCopy.SHEET, "old-gout", "age"));
        }
    }

    @Test
    void aWorkbookAmongTheRulesIsMarkedInTheSheetOfItsTable() throws IOException {
        workbook = rules.folder().resolve("ages.xlsx");
        export(TABLE);
        Files.delete(rules.folder().resolve(RulesCopy.AGES));
        var address = age("seventy");
        var checked = place.resolve("checked.xlsx");

        var called = Called.willis("check", rules(""), "--annotate", "--output=" + checked);

        assertThat(called.out()).contains("ages.xlsx, sheet \"%s\", %s".formatted(RulesCopy.SHEET, address));
        marked(checked, address);
    }

    @Test
    void aReportInAnotherFormIsNoWorkbook() {
        var called = Called.willis("check", rules(""), "--annotate", "--output=report.json", "--format=json");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("report.json", "Maybe");
    }

    @Test
    void aFolderNeedsNoOtherRules() {
        var called = Called.willis("check", rules(""), "--rules=rules");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("Maybe you meant: willis check rules");
    }

    @Test
    void aChangedIdIsNoticedOnTheWayBack() throws IOException {
        export(TABLE);
        RulesCopy.edit(workbook, opened -> RulesCopy.cell(
                        opened, RulesCopy.SHEET, RulesCopy.address(opened, RulesCopy.SHEET, "old-gout", "id"))
                .setCellValue("older-gout"));

        assertThat(imported().out()).contains("[id-changed]");
    }

    @Test
    void aWorkbookIsTextForGit() throws IOException {
        export(TABLE);

        assertThat(Called.willis("text", workbook.toString()))
                .satisfies(called -> assertThat(called.exitCode()).isZero())
                .satisfies(called -> assertThat(called.out()).contains("topic/ages#old-gout age: 65"));
    }

    private static void marked(Path file, String address) throws IOException {
        try (XSSFWorkbook opened = RulesCopy.open(file)) {
            var list = opened.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo("Problems");
            assertThat(list.getRow(5).getCell(1).getStringCellValue()).isEqualTo(address);
            assertThat(list.getHyperlink(new CellAddress("B6")).getLocation()).contains(RulesCopy.SHEET, address);
            assertThat(RulesCopy.cell(opened, RulesCopy.SHEET, address)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("\"age\" needs a number.", "Maybe");
        }
    }

    private String rules(String option) {
        return option + rules.folder();
    }

    private Called exported(String... arguments) {
        var all = new java.util.ArrayList<>(java.util.List.of("export", rules("--rules="), "-o", workbook.toString()));
        all.addAll(java.util.List.of(arguments));
        return Called.willis(all.toArray(String[]::new));
    }

    private void export(String... arguments) {
        var called = exported(arguments);
        assertThat(called.exitCode()).as(called.toString()).isZero();
        assertThat(called.out()).contains("Written: " + workbook);
    }

    private Called imported(String... arguments) {
        var all = new java.util.ArrayList<>(java.util.List.of("import", workbook.toString(), rules("--rules=")));
        all.addAll(java.util.List.of(arguments));
        return Called.willis(all.toArray(String[]::new));
    }

    /** Sets the age of gout; the address of its cell. */
    private String age(String age) throws IOException {
        var address = new String[1];
        RulesCopy.edit(workbook, opened -> {
            address[0] = RulesCopy.address(opened, RulesCopy.SHEET, "old-gout", "age");
            var cell = RulesCopy.cell(opened, RulesCopy.SHEET, address[0]);
            if (age.matches("[0-9]+")) {
                cell.setCellValue(Integer.parseInt(age));
            } else {
                cell.setCellValue(age);
            }
        });
        return address[0];
    }
}
