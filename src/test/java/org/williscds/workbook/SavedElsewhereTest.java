package org.williscds.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.tables.SheetFacts;

/** An exported workbook, saved by other programs: LibreOffice 7.4 and openpyxl 3.1 saved the files of this test. */
class SavedElsewhereTest {

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "openpyxl.xlsx"})
    void isReadAsItWasExported(String file) throws IOException {
        var csv = new String(bytes("doses.csv"), StandardCharsets.UTF_8);
        var tables = Workbooks.tables(new ReleaseFiles(Workbooks.files(csv)));

        var saved = Workbooks.read(bytes(file));

        assertThat(saved.problems()).isEmpty();
        var doses = Workbooks.table(saved, Workbooks.DOSES);
        assertThat(new String(doses.csv(), StandardCharsets.UTF_8)).isEqualTo(csv);
        assertThat(doses.sheet().facts()).isEqualTo(SheetFacts.NONE);
        assertThat(HeadingCheck.check(doses, tables.get(Workbooks.DOSES).description()))
                .isEmpty();
    }

    /** Some writers put the text into the cell, leave addresses out, or split it into runs of several looks. */
    @Test
    void textIsReadHoweverTheFileHoldsIt() {
        var rows = """
                <sheetData><row><c t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><r><t>do</t></r><r><t>se</t></r></is></c></row>\
                <row><c t="str"><v>a</v></c><c><v>0.5</v></c></row>\
                <row r="4"><c r="A4" t="inlineStr"><is><t xml:space="preserve"> b </t></is></c><c r="C4"><v>1</v></c></row></sheetData>""";
        var plain = Workbooks.changed(
                Workbooks.edited(Workbooks.of("id\n"), workbook -> {
                    while (workbook.getNumberOfSheets() > 0) {
                        workbook.removeSheetAt(0);
                    }
                    workbook.createSheet("doses").createRow(0).createCell(0).setCellValue("x");
                }),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("(?s)<sheetData>.*</sheetData>", rows));

        assertThat(Workbooks.csv(plain)).isEqualTo("id,dose\na,0.5\n,\n b ,,1\n");
    }

    private static byte[] bytes(String file) throws IOException {
        try (var bytes = SavedElsewhereTest.class.getResourceAsStream("/workbooks/" + file)) {
            return Objects.requireNonNull(bytes, file).readAllBytes();
        }
    }
}
