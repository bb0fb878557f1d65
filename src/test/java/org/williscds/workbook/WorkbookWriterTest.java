package org.williscds.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author sees in an exported workbook, and what it lets them do. */
class WorkbookWriterTest {

    private static final String CSV = """
            id,dose,days,code,since,level,source,note
            a,0.50,14,007,2026-11-23,low,SRC-A,
            b,any,,x,,high,SRC-A;SRC-B,
            """;

    private final byte[] workbook = Workbooks.of(CSV);

    @Test
    void aSheetSaysWhatItsTableAsks() {
        look(sheet -> {
            assertThat(text(sheet, "A1")).isEqualTo("Doses");
            assertThat(text(sheet, "A2")).isEqualTo("How much?");
            assertThat(text(sheet, "A3")).isEqualTo("Table: topic/doses");
        });
    }

    @Test
    void headingsShowTheUnitAndStayInSight() {
        look(sheet -> {
            assertThat(text(sheet, "B4")).isEqualTo("Dose\n[mg]");
            assertThat(text(sheet, "B5")).isEqualTo("dose");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
        });
    }

    @Test
    void aHeadingsNoteSaysMeaningUnitAndWhatIsAllowed() {
        look(sheet -> assertThat(
                        sheet.getCellComment(new CellAddress("B4")).getString().getString())
                .isEqualTo("Dose: what follows\nEach day.\nUnit: mg\n"
                        + "A number from 0 to 900, or \"any\" for no restriction."));
    }

    @Test
    void numbersAreNumbersAndEverythingElseIsText() {
        look(sheet -> {
            assertThat(cell(sheet, "B6").getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cell(sheet, "B6").getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(cell(sheet, "D6").getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell(sheet, "D6").getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(cell(sheet, "E6").getCellStyle().getDataFormatString()).isEqualTo("@");
        });
    }

    @Test
    void headingsAreLockedAndRowsAreNot() {
        look(sheet -> {
            assertThat(sheet.getProtect()).isTrue();
            assertThat(cell(sheet, "B5").getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getRow(0).getRowStyle().getLocked()).isTrue();
            assertThat(cell(sheet, "B6").getCellStyle().getLocked()).isFalse();
            assertThat(sheet.getColumnStyle(1).getLocked()).isFalse();
            assertThat(sheet.getColumnStyle(500).getLocked()).isFalse();
            assertThat(sheet.isDeleteRowsLocked()).isFalse();
            assertThat(sheet.isInsertRowsLocked()).isFalse();
        });
    }

    @Test
    void aWordIsChosenFromItsListAndNothingElseIsTaken() {
        look(sheet -> {
            var rule = rule(sheet, "F6");
            assertThat(rule.getValidationConstraint().getExplicitListValues()).containsExactly("low", "high");
            assertThat(rule.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
            assertThat(rule(sheet, "F300")).as("rows that are added").isNotNull();
        });
    }

    @Test
    void severalCodesCanBeTypedAlthoughAListIsOffered() {
        look(sheet -> {
            var rule = rule(sheet, "G6");
            assertThat(rule.getValidationConstraint().getExplicitListValues()).containsExactly("SRC-A", "SRC-B");
            assertThat(rule.getShowErrorBox()).isFalse();
        });
    }

    @Test
    void aNumberMustLieInItsRangeOrBeAWordThatTheColumnAllows() {
        look(sheet -> assertThat(rule(sheet, "B6").getValidationConstraint().getFormula1())
                .isEqualTo("OR(IF(ISNUMBER(B6),AND(ISNUMBER(B6),B6>=0,B6<=900),FALSE),B6=\"any\")"));
    }

    @Test
    void aSourceLeadsToWhereItCanBeRead() {
        look(sheet -> assertThat(sheet.getHyperlink(new CellAddress("G6")).getAddress())
                .isEqualTo("https://doi.org/10.5664/jcsm.11390"));
    }

    @Test
    void longListsStandOnTheSheetOfCodesWithTheirNames() {
        var tables = Workbooks.shipped();
        Workbooks.edited(Workbooks.writer(tables.values()).table("medication/worsens_rls"), opened -> {
            var sheet = opened.getSheet("worsens_rls · medication");
            var formula = rule(sheet, "B6").getValidationConstraint().getFormula1();
            var range = formula.replace("'Codes'!", "").replace("$", "").split(":");
            var codes = opened.getSheet(CodesSheet.NAME);
            assertThat(text(codes, range[0])).isEqualTo("escitalopram");
            assertThat(text(codes, range[0].replace('B', 'C'))).isEqualTo("escitalopram");
            assertThat(text(codes, range[1].replace('B', 'A')))
                    .contains("terminology/substances")
                    .contains("terminology/drug_classes");
            var sources = rule(sheet, cellUnder(sheet, "source")).getValidationConstraint();
            var first = sources.getFormula1()
                    .replace("'Codes'!", "")
                    .replace("$", "")
                    .split(":")[0];
            assertThat(text(codes, first)).startsWith("SRC-");
        });
    }

    @Test
    void theFirstSheetSaysThatNobodyHasSigned() {
        Workbooks.edited(workbook, opened -> assertThat(texts(opened.getSheetAt(0)))
                .anySatisfy(text -> assertThat(text).contains("Nobody has signed this content yet"))
                .noneSatisfy(text -> assertThat(text).contains("{")));
    }

    @Test
    void namesOfSheetsAreShortAndEachOnce() {
        var names = new SheetNames();
        var seen = new HashSet<String>();
        Workbooks.shipped().keySet().forEach(table -> {
            var name = names.of(table);
            assertThat(name).hasSizeLessThanOrEqualTo(31).doesNotContain("/", ":", "[", "]", "?", "*", "\\");
            assertThat(seen.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
        });
        assertThat(names.of("a/one_very_long_name_of_a_table_1")).hasSize(31);
        assertThat(names.of("b/one_very_long_name_of_a_table_1")).hasSize(31).endsWith("~2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doi 10.5664/jcsm.11390; PMID 39324694; aasm.org, summary | https://doi.org/10.5664/jcsm.11390",
                "PMID 36856064 | https://pubmed.ncbi.nlm.nih.gov/36856064/",
                "PMC2823282 | https://pmc.ncbi.nlm.nih.gov/articles/PMC2823282/",
                "dgn.org/leitlinien/ll-030-081 | https://dgn.org/leitlinien/ll-030-081",
                "see hl7.org/fhir/R4/terminologies-systems.html; more | https://hl7.org/fhir/R4/terminologies-systems.html",
                "not read |",
                "Chronobiol Med 2020;2(1):21 |",
                "as quoted in SRC-AASM25-2ND |"
            })
    void aSourceIsFoundByItsDoiNumberOrAddress(String where, String link) {
        assertThat(SourceLinks.link(where).orElse(null)).isEqualTo(link);
    }

    private void look(SheetLook look) {
        Workbooks.edited(workbook, opened -> look.at(opened.getSheet("doses · topic")));
    }

    private interface SheetLook {
        void at(XSSFSheet sheet);
    }

    private static org.apache.poi.xssf.usermodel.XSSFCell cell(XSSFSheet sheet, String address) {
        var place = new CellAddress(address);
        return sheet.getRow(place.getRow()).getCell(place.getColumn());
    }

    private static String text(XSSFSheet sheet, String address) {
        return cell(sheet, address).getStringCellValue();
    }

    private static String cellUnder(XSSFSheet sheet, String column) {
        for (var cell : sheet.getRow(Layout.NAMES)) {
            if (cell.getStringCellValue().equals(column)) {
                return new CellAddress(Layout.NAMES + 1, cell.getColumnIndex()).formatAsString();
            }
        }
        throw new AssertionError(column);
    }

    private static List<String> texts(XSSFSheet sheet) {
        var texts = new ArrayList<String>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.getStringCellValue())));
        return texts;
    }

    private static DataValidation rule(XSSFSheet sheet, String address) {
        var place = new CellAddress(address);
        return sheet.getDataValidations().stream()
                .filter(rule -> java.util.Arrays.stream(rule.getRegions().getCellRangeAddresses())
                        .anyMatch(range -> range.isInRange(place)))
                .findFirst()
                .orElseThrow();
    }
}
