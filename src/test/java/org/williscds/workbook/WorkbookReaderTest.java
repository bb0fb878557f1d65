package org.williscds.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.ExternalLinksTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.williscds.tables.Problem;
import org.williscds.tables.RawCell;

/** Whatever somebody leaves in a workbook is seen, at its address. */
class WorkbookReaderTest {

    private static final String CSV = """
            id,dose,days,code,since,level,source,note
            a,0.50,14,007,2026-11-23,low,SRC-A,
            b,75,,x,,high,,
            """;

    private final byte[] workbook = Workbooks.of(CSV);

    @Test
    void aNumberKeepsItsDecimalsAndANewOneIsTakenAsTyped() {
        var read = edited(workbook -> {
            doses(workbook, "B7").setCellValue(75.125);
            doses(workbook, "B6").setCellValue(1.5);
        });

        assertThat(cell(read, "B6").text()).isEqualTo("1.50");
        assertThat(cell(read, "B7")).returns("75.125", RawCell::stored).returns("75", RawCell::shown);
    }

    @Test
    void whatASpreadsheetMadeOfATextIsTold() {
        var read = edited(workbook -> {
            var styles = new Look(workbook);
            var date = doses(workbook, "D6");
            date.setCellValue(LocalDate.of(2026, 2, 1));
            date.setCellStyle(styles.body(org.williscds.tables.ColumnDescription.Role.NOTE, "d-mmm", false));
            doses(workbook, "D7").setCellValue(true);
            var percent = doses(workbook, "B7");
            percent.setCellValue(0.75);
            percent.setCellStyle(styles.body(org.williscds.tables.ColumnDescription.Role.NOTE, "0%", false));
        });

        assertThat(cell(read, "D6"))
                .returns(RawCell.Kind.DATE, RawCell::kind)
                .returns("1-Feb", RawCell::shown)
                .returns("2026-02-01", RawCell::text);
        assertThat(cell(read, "D7"))
                .returns(RawCell.Kind.BOOLEAN, RawCell::kind)
                .returns("TRUE", RawCell::text);
        assertThat(cell(read, "B7"))
                .returns("0%", RawCell::format)
                .returns("75%", RawCell::shown)
                .returns("0.75", RawCell::text);
    }

    @Test
    void formulasAndErrorsAreTold() {
        var read = edited(workbook -> {
            var formula = doses(workbook, "B6");
            formula.setCellFormula("B7*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
            doses(workbook, "B7").setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
        });

        assertThat(cell(read, "B6"))
                .returns(RawCell.Kind.FORMULA, RawCell::kind)
                .returns("B7*2", RawCell::stored)
                .returns("150.00", RawCell::shown);
        assertThat(cell(read, "B7")).returns(RawCell.Kind.ERROR, RawCell::kind).returns("#N/A", RawCell::shown);
    }

    @Test
    void whatTheSheetHidesMergesAndFiltersIsTold() {
        var edited = Workbooks.edited(workbook, opened -> {
            var sheet = doses(opened);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A6:A7"));
            sheet.getRow(6).setZeroHeight(true);
            sheet.setColumnHidden(3, true);
            opened.setSheetVisibility(opened.getSheetIndex(sheet), SheetVisibility.HIDDEN);
            opened.setActiveSheet(0);
        });
        var filtered = Workbooks.changed(
                edited,
                "xl/worksheets/sheet5.xml",
                xml -> xml.replaceFirst(
                        "<autoFilter ([^>]*)/>",
                        "<autoFilter $1><filterColumn colId=\"0\"><filters><filter val=\"a\"/></filters></filterColumn></autoFilter>"));
        var facts = table(Workbooks.read(filtered)).sheet().facts();

        assertThat(facts.merged()).containsExactly("A6:A7");
        assertThat(facts.hiddenRows()).containsExactly(7);
        assertThat(facts.hiddenColumns()).containsExactly(3);
        assertThat(facts.filtered()).isTrue();
        assertThat(facts.hidden()).isTrue();
    }

    @Test
    void anExportHidesMergesAndFiltersNothing() {
        var facts = Workbooks.table(Workbooks.read(workbook), Workbooks.DOSES)
                .sheet()
                .facts();

        assertThat(facts).isEqualTo(org.williscds.tables.SheetFacts.NONE);
    }

    @Test
    void macrosAndLinksToOtherFilesAreTold() {
        var facts = table(edited(workbook -> {
                    workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
                    link(workbook, "other.xlsx");
                }))
                .sheet()
                .facts();

        assertThat(facts.macros()).isTrue();
        assertThat(facts.externalLinks()).containsExactly("other.xlsx");
    }

    @Test
    void cellsUnderNoHeaderAndFarBelowAreStillThere() {
        var read = table(edited(workbook -> {
            doses(workbook, "K6").setCellValue("a remark");
            doses(workbook, "A12").setCellValue("c");
        }));

        assertThat(read.sheet().sheet().lines().get(0).cells()).hasSize(11).endsWith("a remark");
        assertThat(read.sheet().sheet().lines()).hasSize(7).last().returns(12, line -> line.number());
    }

    @Test
    void cellsWithNothingButAFormatAreNoRows() {
        var read = table(edited(workbook -> {
            for (var row = 8; row < 1000; row++) {
                doses(workbook, "A" + row).setBlank();
                doses(workbook, "M" + row).setCellValue("");
            }
        }));

        assertThat(new String(read.csv(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(CSV);
    }

    @Test
    void rowsAboveTheHeaderMayMove() {
        var read = table(edited(workbook -> doses(workbook).shiftRows(3, 6, 2)));

        assertThat(read.sheet().headerRow()).isEqualTo(7);
        assertThat(new String(read.csv(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(CSV);
    }

    @Test
    void aMisspeltColumnIsStillInTheHeader() {
        var read = table(edited(workbook -> doses(workbook, "B5").setCellValue("Dose per day")));

        assertThat(read.sheet().sheet().header()).startsWith("id", "Dose per day", "days");
    }

    @Test
    void aSheetOfNoTableIsAProblem() {
        var read = edited(workbook ->
                workbook.createSheet("Remarks").createRow(3).createCell(1).setCellValue("ask the pharmacist"));

        assertThat(read.others()).hasSize(1);
        assertThat(read.problems())
                .extracting(Problem::check, Problem::sheet, Problem::cell, Problem::value)
                .containsExactly(tuple("unknown-sheet", "Remarks", "B4", "ask the pharmacist"));
        assertThat(read.problems().get(0).cure()).startsWith("Maybe");
    }

    @Test
    void aSheetThatIsMissingInTheFileIsAProblem() {
        var read = Workbooks.read(Workbooks.changed(
                workbook, "xl/_rels/workbook.xml.rels", xml -> xml.replace("sheet5.xml", "sheet55.xml")));

        assertThat(read.tables()).isEmpty();
        assertThat(read.problems()).extracting(Problem::check).containsExactly("unreadable-workbook");
    }

    @Test
    void anEmptySheetIsNone() {
        assertThat(edited(workbook -> workbook.createSheet("Sheet1")).problems())
                .isEmpty();
    }

    @Test
    void aCopiedSheetIsAProblem() {
        var read = edited(workbook -> {
            var copy = workbook.createSheet("copy");
            row(copy, 0, "Table: topic/doses");
            row(copy, 1, "id", "dose");
        });

        assertThat(read.problems())
                .extracting(Problem::check, Problem::sheet)
                .containsExactly(tuple("doubled-table", "copy"));
    }

    @Test
    void whatIsTypedOnASheetThatExplainsIsNoticed() {
        var read = edited(workbook ->
                workbook.getSheet(CodesSheet.NAME).createRow(40).createCell(1).setCellValue("SRC-NEW"));

        assertThat(read.problems())
                .extracting(Problem::check, Problem::sheet, Problem::refuses)
                .containsExactly(tuple("changed-guide", CodesSheet.NAME, false));
    }

    @Test
    void aWorkbookThatWasNeverExportedIsKnownByItsName() throws IOException {
        try (var plain = new XSSFWorkbook()) {
            var sheet = plain.createSheet("Sheet1");
            row(sheet, 0, "id", "dose");
            row(sheet, 1, "a", "5");

            var read = new WorkbookReader(List.of(Workbooks.DOSES)).read("topic/doses.xlsx", bytes(plain));

            assertThat(read.problems()).isEmpty();
            assertThat(read.tables()).extracting(TableSheet::table).containsExactly(Workbooks.DOSES);
            assertThat(new String(read.tables().get(0).csv(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("id,dose\na,5\n");
        }
    }

    @Test
    void severalSheetsThatWereNeverExportedAreKnownByTheirNames() throws IOException {
        try (var plain = new XSSFWorkbook()) {
            row(plain.createSheet("doses"), 0, "id", "dose");
            row(plain.createSheet("sources"), 0, "id");
            row(plain.createSheet("doces"), 0, "id");

            var read = Workbooks.read(bytes(plain));

            assertThat(read.tables()).extracting(TableSheet::table).containsExactly(Workbooks.DOSES, "sources");
            assertThat(read.problems()).extracting(Problem::sheet).containsExactly("doces");
        }
    }

    private WorkbookContents edited(Workbooks.Edit edit) {
        return Workbooks.read(Workbooks.edited(workbook, edit));
    }

    private static TableSheet table(WorkbookContents contents) {
        return Workbooks.table(contents, Workbooks.DOSES);
    }

    private static RawCell cell(WorkbookContents contents, String address) {
        return table(contents).sheet().lines().stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static XSSFSheet doses(XSSFWorkbook workbook) {
        return workbook.getSheet("doses · topic");
    }

    private static XSSFCell doses(XSSFWorkbook workbook, String address) {
        var place = new CellReference(address);
        var sheet = doses(workbook);
        var row = sheet.getRow(place.getRow());
        row = row == null ? sheet.createRow(place.getRow()) : row;
        var cell = row.getCell(place.getCol());
        return cell == null ? row.createCell(place.getCol()) : cell;
    }

    private static void row(XSSFSheet sheet, int number, String... texts) {
        var row = sheet.createRow(number);
        for (var column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static void link(XSSFWorkbook workbook, String other) {
        var made = workbook.createRelationship(XSSFRelation.EXTERNAL_LINKS, XSSFFactory.getInstance(), 1, false);
        var link = (ExternalLinksTable) made.getDocumentPart();
        var target = link.getPackagePart().addExternalRelationship(other, "urn:link");
        link.getCTExternalLink().getExternalBook().setId(target.getId());
        workbook.getCTWorkbook()
                .addNewExternalReferences()
                .addNewExternalReference()
                .setId(made.getRelationship().getId());
    }
}
