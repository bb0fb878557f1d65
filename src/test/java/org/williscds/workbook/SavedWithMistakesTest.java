package org.williscds.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.check.TableChecks;

/** Files that LibreOffice and openpyxl really saved, with mistakes: src/test/resources/workbooks says how they were made. */
class SavedWithMistakesTest {

    private static final String CSV = """
            id,dose,days,code,since,level,source,note
            a,0.50,14,N06AB10,2026-11-23,low,SRC-A,
            b,75,365,N03AX16,2026-11-24,high,SRC-A;SRC-B,two words
            c,any,1,N04BC05,2026-11-25,low,SRC-B,
            """;

    static Stream<Arguments> saved() {
        return Stream.of(
                Arguments.of("libreoffice/by-way-of-ods.xlsx", List.of()),
                Arguments.of("libreoffice/recoloured.xlsx", List.of()),
                Arguments.of("libreoffice/formula.xlsx", List.of("B6 formula", "B7 formula")),
                Arguments.of(
                        "libreoffice/formats.xlsx", List.of("B6 percent", "B7 number-as-text", "D7 turned-into-date")),
                Arguments.of("libreoffice/merged.xlsx", List.of("F6 merged-cells")),
                Arguments.of("libreoffice/hidden.xlsx", List.of("G5 hidden-column", "A7 hidden-row")),
                Arguments.of("libreoffice/hidden-sheet.xlsx", List.of(" hidden-sheet")),
                Arguments.of("libreoffice/filter.xlsx", List.of("A5 filter-on")),
                Arguments.of(
                        "libreoffice/rows.xlsx",
                        List.of(
                                "A8 invisible-character",
                                "A9 blank-row",
                                "A10 duplicate-id",
                                "B10 out-of-range",
                                "J10 cell-outside-table")),
                Arguments.of(
                        "libreoffice/typed.xlsx",
                        List.of(
                                "D3 turned-into-date",
                                "F3 turned-into-number",
                                "H3 formula",
                                "D4 scientific-notation")),
                Arguments.of(
                        "openpyxl-edited.xlsx",
                        List.of("D6 turned-into-date", "F6 turned-into-number", "B7 number-as-text", "B8 formula")),
                Arguments.of("openpyxl-plain.xlsx", List.of("B3 decimal-comma", "F3 wrong-type")));
    }

    @ParameterizedTest
    @MethodSource("saved")
    void everyMistakeIsFoundAtItsCellAndNothingElse(String file, List<String> expected) throws IOException {
        assertThat(found(bytes(file))).containsExactlyElementsOf(expected);
    }

    @Test
    void whatIsRecolouredResizedAndAddedToComesBackAsItStands() throws IOException {
        assertThat(Workbooks.csv(bytes("libreoffice/by-way-of-ods.xlsx"))).isEqualTo(CSV);
        assertThat(Workbooks.csv(bytes("libreoffice/recoloured.xlsx"))).isEqualTo(CSV + "z,12.5,,,,,,\n");
    }

    /** As sheets on the web write them: texts in the cells, no list of texts, days counted from 1904. */
    @Test
    void aFileWithoutSharedTextsThatCountsDaysFrom1904IsRead() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                </Types>""");
        parts.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>\
                </Relationships>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
                </Relationships>""");
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <workbookPr date1904="1"/><sheets><sheet name="doses" sheetId="1" r:id="r1"/></sheets></workbook>""");
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>%s</row>\
                <row><c t="inlineStr"><is><t>a</t></is></c><c><v>7.5</v></c><c s="1"><v>0</v></c></row></sheetData></worksheet>""".formatted(Stream.of("id", "dose", "since")
                .map("<c t=\"inlineStr\"><is><t>%s</t></is></c>"::formatted)
                .collect(Collectors.joining())));

        assertThat(Workbooks.csv(zip(parts))).isEqualTo("id,dose,since\na,7.5,1904-01-01\n");
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> found(byte[] workbook) {
        var contents = Workbooks.read(workbook);
        var problems = new ArrayList<>(contents.problems());
        var tables = new TreeMap<>(Workbooks.tables(new ReleaseFiles(Workbooks.files(CSV))));
        for (var table : contents.tables()) {
            var description = Objects.requireNonNull(tables.get(table.table())).description();
            tables.put(table.table(), new SheetTable(table.sheet().sheet(), description));
            problems.addAll(HeadingCheck.check(table, description));
        }
        problems.addAll(TableChecks.of(tables.values()));
        return problems.stream()
                .sorted(Problem.READING_ORDER)
                .map(problem -> problem.cell() + " " + problem.check())
                .toList();
    }

    private static byte[] bytes(String file) throws IOException {
        try (var bytes = SavedWithMistakesTest.class.getResourceAsStream("/workbooks/" + file)) {
            return Objects.requireNonNull(bytes, file).readAllBytes();
        }
    }
}
