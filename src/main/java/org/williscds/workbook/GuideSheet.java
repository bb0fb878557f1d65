package org.williscds.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.williscds.tables.ColumnDescription;

/** The first sheet: how to edit, what the colours mean, how to check. Its text is {@code guide.txt}. */
final class GuideSheet {

    static final String NAME = "Read me";

    private static final Pattern LINE = Pattern.compile("\\[(\\w+)] (.*)");
    private static final String SIGNED = "A neurologist and a pharmacist have signed this content.";
    private static final String UNSIGNED =
            "Nobody has signed this content yet: a neurologist and a pharmacist still have to check it. Not for clinical use.";

    private GuideSheet() {}

    static void write(XSSFWorkbook workbook, Look look, Edition edition) {
        var sheet = new PlainSheet(workbook.createSheet(NAME), look, "Tables of " + edition.name(), 110);
        text().replace("{name}", edition.name())
                .replace("{version}", edition.version())
                .replace("{signed}", edition.signed() ? SIGNED : UNSIGNED)
                .lines()
                .forEach(line -> {
                    var styled = LINE.matcher(line);
                    if (styled.matches()) {
                        sheet.row(style(look, styled.group(1)), styled.group(2));
                    } else if (line.startsWith("# ")) {
                        sheet.row(look.subtitle(), line.substring(2));
                    } else {
                        sheet.skip();
                    }
                });
        sheet.seal();
    }

    private static XSSFCellStyle style(Look look, String word) {
        return switch (word) {
            case "plain" -> look.plain();
            case "warning", "YELLOW" -> look.painted(Look.YELLOW);
            case "RED" -> look.painted(Look.RED);
            default -> look.painted(Look.fill(ColumnDescription.Role.valueOf(word)));
        };
    }

    private static String text() {
        try (var text = Objects.requireNonNull(GuideSheet.class.getResourceAsStream("guide.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
