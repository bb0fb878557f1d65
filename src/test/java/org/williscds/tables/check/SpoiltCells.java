package org.williscds.tables.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.ColumnDescription.Role;
import org.williscds.tables.ColumnDescription.Type;
import org.williscds.tables.SheetTable;

/** Spoils single cells of the shipped tables, each in one way in which editors and spreadsheets spoil cells. */
final class SpoiltCells {

    /** Say how other tables are checked: a mistake in them is one in hundreds of cells. */
    private static final Set<String> OF_THE_CHECKS =
            Set.of("terminology/code_systems", "placeholders", "wording_parts", "dossier_lists");

    private static final Set<Type> WORDS = Set.of(Type.CODE, Type.CODES, Type.CHOICE, Type.CHOICES, Type.WORDING);
    private static final Set<Type> NUMBERS = Set.of(Type.DECIMAL, Type.WHOLE);
    private static final List<Place> PLACES = places();

    record Place(SheetTable table, SheetTable.Cell cell) {
        ColumnDescription column() {
            return cell.column();
        }

        String text() {
            return cell.text();
        }

        boolean isNumber() {
            return NUMBERS.contains(column().type()) && text().matches("-?\\d+(\\.\\d+)?");
        }

        boolean isWord() {
            return WORDS.contains(column().type()) && !text().isEmpty();
        }

        boolean isText() {
            return column().type() == Type.TEXT && column().role() != Role.ID && !text().isEmpty();
        }

        boolean isIn(String table, String column) {
            return table().description().name().equals(table) && column().name().equals(column);
        }
    }

    /** What is typed instead; empty when this cell cannot be spoilt so. */
    private interface Slip {
        String typed(Place place, Random random);
    }

    private SpoiltCells() {}

    /** Of each kind of mistake so many, at places that the seed chooses. */
    static List<Spoilt> of(Random random, int each) {
        var all = new ArrayList<Spoilt>();
        for (var kind : kinds()) {
            var places = PLACES.stream().filter(kind.where()).toList();
            var made = 0;
            for (var attempt = 0; made < each && attempt < 400 && !places.isEmpty(); attempt++) {
                var spoilt = kind.at(places.get(random.nextInt(places.size())), random);
                if (spoilt.isPresent()) {
                    all.add(spoilt.get());
                    made++;
                }
            }
        }
        return all;
    }

    record Kind(String name, String code, Predicate<Place> where, Slip slip) {
        Optional<Spoilt> at(Place place, Random random) {
            var typed = slip.typed(place, random);
            if (typed.equals(place.text())) {
                return Optional.empty();
            }
            var grid = ShippedTables.grid(place.table().file());
            grid.get(place.cell().rowNumber() - 1).set(place.cell().columnIndex(), typed);
            return Optional.of(new Spoilt(
                    name, place.table().file(), grid, code, place.cell().address()));
        }
    }

    private static List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        kinds.addAll(blanks());
        kinds.addAll(characters());
        kinds.addAll(spreadsheets());
        kinds.addAll(numbers());
        kinds.addAll(words());
        kinds.addAll(texts());
        return kinds;
    }

    private static List<Kind> blanks() {
        return List.of(
                new Kind("a required cell emptied", "blank-cell", SpoiltCells::isRequired, (place, random) -> ""),
                new Kind(
                        "a source emptied",
                        "missing-source",
                        place -> place.column().of().contains("sources"),
                        (place, random) -> ""),
                new Kind(
                        "a translation emptied",
                        "missing-language",
                        place -> Prose.isLanguage(place.table(), place.column()),
                        (place, random) -> ""));
    }

    private static boolean isRequired(Place place) {
        var column = place.column();
        return !column.mayBeBlank()
                && column.role() != Role.ID
                && !column.of().contains("sources")
                && !column.name().equals("group")
                && !Prose.isLanguage(place.table(), column);
    }

    private static List<Kind> characters() {
        Predicate<Place> filled =
                place -> !place.text().isEmpty() && !place.column().name().equals("group");
        return List.of(
                new Kind("a space in front", "invisible-character", filled, (place, random) -> " " + place.text()),
                new Kind("a space behind", "invisible-character", filled, (place, random) -> place.text() + " "),
                new Kind(
                        "two spaces",
                        "invisible-character",
                        place -> place.text().contains(" "),
                        (place, random) -> place.text().replaceFirst(" ", "  ")),
                new Kind(
                        "a non-breaking space",
                        "invisible-character",
                        place -> place.text().contains(" "),
                        (place, random) -> place.text().replaceFirst(" ", "\u00A0")),
                new Kind(
                        "a zero-width space",
                        "invisible-character",
                        filled,
                        (place, random) -> inside(place.text(), "\u200B", random)),
                new Kind(
                        "a soft hyphen",
                        "invisible-character",
                        filled,
                        (place, random) -> inside(place.text(), "\u00AD", random)),
                new Kind(
                        "curled quotation marks",
                        "smart-quote",
                        place -> place.isWord() || (place.isText() && !Prose.isFree(place.table(), place.column())),
                        (place, random) -> "\u201C" + place.text() + "\u201D"),
                new Kind(
                        "a Cyrillic letter in a word",
                        "look-alike-letter",
                        place -> place.isWord() && !place.column().name().equals("group"),
                        (place, random) ->
                                place.text().replaceFirst("a", "\u0430").replaceFirst("e", "\u0435")),
                new Kind(
                        "a Cyrillic letter in a text",
                        "look-alike-letter",
                        place -> place.isText() && place.text().matches("(?s).*[a-z]o[a-z].*"),
                        (place, random) -> place.text().replaceFirst("(?<=[a-z])o(?=[a-z])", "\u043E")),
                new Kind("a dash for a hyphen", "look-alike-letter", Place::isWord, (place, random) -> place.text()
                        .replaceFirst("-", "\u2013")),
                new Kind(
                        "an umlaut opened in another encoding",
                        "garbled-character",
                        place -> place.text().matches("(?s).*[\u00E4\u00F6\u00FC\u00EB].*"),
                        (place, random) -> new String(
                                place.text().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                java.nio.charset.Charset.forName("windows-1252"))));
    }

    private static String inside(String text, String what, Random random) {
        var at = random.nextInt(text.length());
        return text.substring(0, at) + what + text.substring(at);
    }

    private static List<Kind> spreadsheets() {
        Predicate<Place> any = place -> !place.text().isEmpty()
                && place.column().role() != Role.ID
                && !place.column().name().equals("group");
        return List.of(
                new Kind("a formula", "formula", any, (place, random) -> "=B%d*2".formatted(random.nextInt(2, 9))),
                new Kind("a formula with a plus", "formula", any, (place, random) -> "+A2+A3"),
                new Kind("a reference that broke", "formula-error", any, (place, random) -> "#REF!"),
                new Kind("a lookup that found nothing", "formula-error", any, (place, random) -> "#N/A"),
                new Kind(
                        "a value from another workbook",
                        "external-link",
                        any,
                        (place, random) -> "='C:\\[limits.xlsx]Sheet1'!B2"),
                new Kind("a code that became a day", "turned-into-date", Place::isWord, (place, random) -> "02-May"),
                new Kind("a code that became a month", "turned-into-date", Place::isWord, (place, random) -> "Aug-05"),
                new Kind(
                        "a dose that became a day",
                        "turned-into-date",
                        place -> place.isText() && place.text().matches("[\\d.]+\u2013[\\d.]+"),
                        (place, random) -> "2-mei"),
                new Kind(
                        "a yes that became a truth value",
                        "turned-into-number",
                        place -> place.column().allowed().contains("yes"),
                        (place, random) -> "WAAR"),
                new Kind("a code that became a number", "turned-into-number", Place::isWord, (place, random) -> "12.0"),
                new Kind(
                        "a day that became a number",
                        "turned-into-number",
                        place -> place.column().type() == Type.DATE
                                && !place.text().isEmpty(),
                        (place, random) -> "46" + (100 + random.nextInt(800))),
                new Kind(
                        "a number in powers of ten", "scientific-notation", Place::isNumber, (place, random) -> "%dE+05"
                                .formatted(random.nextInt(1, 9))),
                new Kind(
                        "a SNOMED code in powers of ten",
                        "scientific-notation",
                        place -> place.column().name().equals("snomed"),
                        (place, random) -> "3.29E+07"),
                new Kind(
                        "a number stored as text",
                        "number-as-text",
                        Place::isNumber,
                        (place, random) -> "'" + place.text()));
    }

    private static List<Kind> numbers() {
        return List.of(
                new Kind(
                        "a decimal comma",
                        "decimal-comma",
                        place -> place.isNumber() && place.text().matches("\\d+\\.\\d{1,2}|0\\.\\d+"),
                        (place, random) -> place.text().replace('.', ',')),
                new Kind("thousands with a comma", "thousands-separator", Place::isNumber, (place, random) -> "%d,%03d"
                        .formatted(random.nextInt(1, 99), random.nextInt(1000))),
                new Kind("thousands with points", "thousands-separator", Place::isNumber, (place, random) -> "1.%03d,5"
                        .formatted(random.nextInt(1000))),
                new Kind("thousands with a space", "thousands-separator", Place::isNumber, (place, random) -> "1 250"),
                new Kind("a percent sign", "percent", Place::isNumber, (place, random) -> place.text() + " %"),
                new Kind(
                        "a lost zero before the point",
                        "lost-leading-zero",
                        place -> place.text().matches("0\\.\\d+"),
                        (place, random) -> place.text().substring(1)),
                new Kind(
                        "a number with its unit",
                        "wrong-type",
                        Place::isNumber,
                        (place, random) -> place.text() + " mg"),
                new Kind(
                        "a number that no range of its column holds",
                        "out-of-range",
                        place -> place.isNumber() && place.column().most() != null,
                        (place, random) -> place.column().most().toBigInteger().toString() + "5"),
                new Kind(
                        "a limit with two zeros too many",
                        "out-of-range",
                        place -> place.isIn("secondary_causes/iron_bands", "at_most")
                                || place.isIn("secondary_causes/iron_bands", "below")
                                || place.isIn("circumstances/from_labs", "below")
                                || place.isIn("secondary_causes/test_findings", "below"),
                        (place, random) ->
                                place.isNumber() ? place.text().replaceAll("\\..*", "") + "000" : place.text()),
                new Kind(
                        "a lower bound above the upper one",
                        "low-above-high",
                        place -> place.isIn("safety/renal_dosing", "at_least")
                                || place.isIn("treatment/doses_by_kidney_function", "at_least")
                                || place.isIn("diagnosis/severity", "at_least"),
                        SpoiltCells::aboveTheUpper),
                new Kind(
                        "a span that begins above its end",
                        "low-above-high",
                        place -> place.isText() && place.text().matches("\\d+(\\.\\d+)?\u2013\\d+(\\.\\d+)?"),
                        (place, random) -> place.text().replaceAll("(.*)\u2013(.*)", "$2\u2013$1")),
                new Kind(
                        "a limit in another unit",
                        "wrong-unit",
                        place -> place.isIn("secondary_causes/iron_bands", "unit")
                                || place.isIn("circumstances/from_labs", "unit")
                                || place.isIn("secondary_causes/test_findings", "limit_unit"),
                        (place, random) -> "mmol/L"));
    }

    private static String aboveTheUpper(Place place, Random random) {
        var row = place.table().texts().get(place.cell().rowNumber());
        var upper = row.getOrDefault("below", row.getOrDefault("at_most", ""));
        return upper.matches("\\d+") ? Integer.toString(Integer.parseInt(upper) + 1) : place.text();
    }

    private static List<Kind> words() {
        Predicate<Place> plain = place -> place.text().matches("[a-z0-9-]{6,}") && place.isWord();
        return List.of(
                new Kind(
                        "a misspelt code",
                        "unknown-code",
                        plain.and(place -> Set.of(Type.CODE, Type.CODES)
                                .contains(place.column().type())),
                        SpoiltCells::misspelt),
                new Kind(
                        "a misspelt word of a list",
                        "wrong-type",
                        plain.and(place -> place.column().type() == Type.CHOICE
                                && !Set.of("part", "measure")
                                        .contains(place.column().name())),
                        SpoiltCells::misspelt),
                new Kind(
                        "a misspelt source",
                        "unknown-source",
                        place -> place.column().of().contains("sources"),
                        (place, random) -> place.text() + "X"),
                new Kind(
                        "a misspelt key of a text",
                        "missing-wording",
                        plain.and(place -> place.column().type() == Type.WORDING),
                        SpoiltCells::misspelt),
                new Kind(
                        "an ATC code for a substance",
                        "wrong-code-system",
                        place -> place.column().of().contains("terminology/substances") && place.isWord(),
                        (place, random) -> "A03FA01"),
                new Kind(
                        "a condition for a test",
                        "wrong-code-system",
                        place -> place.column().of().contains("terminology/labs") && place.isWord(),
                        (place, random) -> "parkinson-disease"),
                new Kind(
                        "a LOINC code among SNOMED codes",
                        "wrong-code-system",
                        place -> place.column().name().equals("snomed"),
                        (place, random) -> "2276-4"),
                new Kind(
                        "a SNOMED code with two digits swapped",
                        "malformed-code",
                        place -> place.isIn("terminology/conditions", "snomed")
                                && place.text().matches("\\d+"),
                        (place, random) -> swapped(place.text())),
                new Kind(
                        "a LOINC code with a wrong digit",
                        "malformed-code",
                        place -> place.isIn("terminology/lab_codes", "loinc"),
                        (place, random) ->
                                place.text().substring(0, place.text().length() - 1)
                                        + (place.text().charAt(place.text().length() - 1) - '0' + 1) % 10),
                new Kind(
                        "a letter O for a zero in an ATC code",
                        "malformed-code",
                        place -> place.isIn("terminology/substances", "atc"),
                        (place, random) -> place.text().replaceFirst("0(?=\\d$)", "O")),
                new Kind(
                        "a former ATC code",
                        "retired-code",
                        place -> place.isIn("terminology/substances", "atc")
                                && !place.text().isEmpty(),
                        (place, random) -> "N03AX12"),
                new Kind(
                        "an id with capitals",
                        "malformed-id",
                        place -> place.column().type() == Type.ID,
                        (place, random) ->
                                place.text().toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                new Kind(
                        "a day written as elsewhere",
                        "wrong-type",
                        place -> place.column().type() == Type.DATE
                                && !place.text().isEmpty(),
                        (place, random) -> "23-11-2026"));
    }

    /** Without one letter of its middle. */
    private static String misspelt(Place place, Random random) {
        var at = 1 + random.nextInt(place.text().length() - 2);
        return place.text().substring(0, at) + place.text().substring(at + 1) + "q";
    }

    private static String swapped(String digits) {
        for (var at = 1; at < digits.length() - 1; at++) {
            if (digits.charAt(at) != digits.charAt(at + 1)) {
                return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
            }
        }
        return digits;
    }

    private static List<Kind> texts() {
        Predicate<Place> language = place -> Prose.isLanguage(place.table(), place.column());
        return List.of(
                new Kind(
                        "a headline that is too long",
                        "over-long-wording",
                        language.and(place -> place.text().length() < 110
                                && "summary"
                                        .equals(place.table()
                                                .texts()
                                                .get(place.cell().rowNumber())
                                                .get("part"))),
                        (place, random) -> place.text() + " and so on".repeat(8)),
                new Kind(
                        "a misspelt placeholder",
                        "unknown-placeholder",
                        language.and(place -> place.text().contains("{medicine}")),
                        (place, random) -> place.text().replace("{medicine}", "{medicien}")),
                new Kind(
                        "a brace that is not closed",
                        "unknown-placeholder",
                        language.and(place -> place.text().contains("{medicine}")),
                        (place, random) -> place.text().replace("{medicine}", "{medicine")),
                new Kind(
                        "a placeholder lost in translation",
                        "different-placeholders",
                        language.and(place -> place.text().contains("{date}")),
                        (place, random) -> place.text().replace("{date}", "-")));
    }

    private static List<Place> places() {
        return ShippedTables.all().stream()
                .filter(table -> !OF_THE_CHECKS.contains(table.description().name()))
                .flatMap(table -> table.cells().map(cell -> new Place(table, cell)))
                .toList();
    }
}
