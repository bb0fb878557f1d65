package org.williscds.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.tables.Problem;

/** A file that was made to do harm is a problem like any other. */
class HostileWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Limits SMALL = new Limits(100_000, 1_000_000, 250, 50, 10, 200, 400, 20_000);

    private final byte[] workbook = Workbooks.of("id,dose\na,5\n");

    @Test
    void theWorkbookItselfIsWithinTheLimits() {
        assertThat(read(workbook, SMALL).problems()).isEmpty();
    }

    @Test
    void aLargeFileIsRefused() {
        assertRefused(
                read(workbook, new Limits(1_000, 1_000_000, 250, 50, 10, 200, 400, 20_000)), "too-large", "bytes");
    }

    @Test
    void aFileThatUnpacksToMuchIsRefused() {
        var spaces = " ".repeat(900_000);
        assertRefused(
                read(
                        changed(SHEET, xml -> xml + spaces),
                        new Limits(100_000, 800_000, 2_000, 50, 10, 200, 400, 20_000)),
                "too-large",
                "unpacked file");
    }

    @Test
    void aPartThatUnpacksToAThousandTimesItsSizeIsRefused() {
        var bomb = changed(SHEET, xml -> xml + " ".repeat(20 << 20));

        assertThat(bomb.length).isLessThan(60_000);
        assertRefused(read(bomb, Limits.USUAL), "too-large", "times its size");
    }

    @Test
    void manyPartsAreRefused() {
        var parts = new TreeMap<String, byte[]>(parts());
        for (var index = 0; index < 60; index++) {
            parts.put("xl/media/image" + index + ".png", new byte[0]);
        }
        assertRefused(read(FixedZip.pack(parts), SMALL), "too-large", "parts");
    }

    @Test
    void manySheetsAreRefused() {
        var parts = new TreeMap<String, byte[]>(parts());
        for (var index = 0; index < 11; index++) {
            parts.put("xl/any/where" + index + ".bin", "<worksheet/>".getBytes(StandardCharsets.UTF_16));
        }
        assertRefused(read(FixedZip.pack(parts), SMALL), "too-large", "sheets");
    }

    @Test
    void manyRowsAreRefused() {
        assertRefused(rows("<row/>".repeat(300)), "too-large", "rows");
    }

    @Test
    void manyCellsAreRefused() {
        assertRefused(rows("<row>" + "<c><v>1</v></c>".repeat(500) + "</row>"), "too-large", "filled cells");
    }

    @Test
    void manyElementsAreRefused() {
        assertRefused(rows("<row>" + "<c/>".repeat(30_000) + "</row>"), "too-large", "elements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1048576", "XFD1", "B99999999999999999999"})
    void aCellFarAwayIsRefused(String address) {
        assertRefused(rows("<row><c r=\"" + address + "\"><v>1</v></c></row>"), "too-large", address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE x [<!ENTITY % e SYSTEM \"http://127.0.0.1:1/e\"> %e;]>"
            })
    void documentTypesAreRefusedWhateverTheyDeclare(String declared) {
        for (var part : List.of(SHEET, "xl/workbook.xml", "[Content_Types].xml", "xl/drawings/vmlDrawing1.vml")) {
            var hostile = changed(
                    part,
                    xml -> xml.startsWith("<?xml")
                            ? xml.replaceFirst("\\?>", "?>" + java.util.regex.Matcher.quoteReplacement(declared))
                            : declared + xml);
            assertRefused(read(hostile, SMALL), "unreadable-workbook", "document type");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
                "<row r=\"1\"/><row r=\"1\"/>",
                "<row r=\"1\"><c r=\"AA1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
            })
    void twoCellsAtOneAddressAreRefusedBecauseOneOfThemWouldBeLost(String rows) {
        assertRefused(rows(rows), "unreadable-workbook", "after");
    }

    @Test
    void deepNestingIsRefused() {
        assertRefused(rows("<a>".repeat(5_000) + "</a>".repeat(5_000)), "too-large", "nested");
    }

    @Test
    void partsThatOnlyOneReaderSeesAreNotHandedOn() {
        var twice = new String(workbook, StandardCharsets.ISO_8859_1)
                .replace("xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(read(twice, SMALL), "unreadable-workbook", "twice");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 100, 5_000})
    void aFileThatEndsEarlyIsRefused(int length) {
        assertThat(read(java.util.Arrays.copyOf(workbook, length), SMALL).problems())
                .extracting(Problem::check)
                .containsExactly("unreadable-workbook");
    }

    @Test
    void aFileOfAnotherKindIsRefusedWithACure() {
        assertThat(read("id,dose\na,5\n".getBytes(StandardCharsets.UTF_8), SMALL)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.cure()).contains("save it as .xlsx"));
        assertThat(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, SMALL)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("password"));
        assertThat(read(FixedZip.pack(Map.of("a.txt", new byte[] {65})), SMALL).problems())
                .extracting(Problem::check)
                .containsExactly("unreadable-workbook");
    }

    @Test
    void theRedPenAnswersAHostileFileWithTheListAlone() {
        var problem = new Problem("too-large", "x.xlsx", "", "", "It is too large.", "Maybe make it smaller.");

        var marked = new RedPen(SMALL).mark(new byte[] {1, 2, 3}, List.of(problem));

        Workbooks.edited(marked, list -> {
            assertThat(list.getNumberOfSheets()).isEqualTo(1);
            assertThat(list.getSheetAt(0).getRow(5).getCell(3).getStringCellValue())
                    .isEqualTo("It is too large.");
        });
    }

    private WorkbookContents rows(String rows) {
        return read(changed(SHEET, xml -> xml.replaceFirst("<sheetData>", "<sheetData>" + rows)), SMALL);
    }

    private static WorkbookContents read(byte[] bytes, Limits limits) {
        return new WorkbookReader(List.of(), limits).read("x.xlsx", bytes);
    }

    private static void assertRefused(WorkbookContents contents, String check, String reason) {
        assertThat(contents.tables()).isEmpty();
        assertThat(contents.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.check()).isEqualTo(check);
            assertThat(problem.reason()).contains(reason);
            assertThat(problem.cure()).startsWith("Maybe");
        });
    }

    private byte[] changed(String part, UnaryOperator<String> change) {
        return Workbooks.changed(workbook, part, change);
    }

    private Map<String, byte[]> parts() {
        return FixedZip.parts(workbook);
    }
}
