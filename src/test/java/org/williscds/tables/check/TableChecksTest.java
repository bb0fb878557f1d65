package org.williscds.tables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.williscds.tables.Problem;
import org.williscds.testsupport.EditedRules;

/** One edit of the real rules at a time: what is told must name the file, the cell, the value and the likely cure. */
class TableChecksTest {

    private static final String WORSENS = "medication/worsens_rls.csv";
    private static final String ALTERNATIVES = "medication/alternatives.csv";
    private static final String GRADING = "medication/grading.csv";
    private static final String PARAMETERS = "medication/parameters.csv";
    private static final String ACTIONS = "medication/actions.csv";
    private static final String WORDING = "medication/wording.csv";
    private static final String METOCLOPRAMIDE = "worsens-metoclopramide";

    /** What one edit must lead to. */
    record Defect(
            String name,
            UnaryOperator<EditedRules> edit,
            String check,
            String file,
            String cell,
            String value,
            String cure) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Defect> defects() {
        var real = new EditedRules();
        return Stream.of(
                inCell(
                                "information that would interrupt signing",
                                GRADING,
                                "grade-ordered-low",
                                "shown_at",
                                "order-select;order-sign",
                                "information-at-signing")
                        .cured("Maybe order-select is enough"),
                inCell("a misspelt substance", WORSENS, METOCLOPRAMIDE, "medicine", "metoclopramid", "unknown-code")
                        .cured("Maybe you meant \"metoclopramide\"."),
                inCell(
                                "an unknown substance",
                                ALTERNATIVES,
                                "antiemetic-ondansetron",
                                "alternative",
                                "xxxxxxxxxx",
                                "unknown-code")
                        .cured("Maybe it is one of: "),
                inCell(
                                "an unknown alternative group",
                                WORSENS,
                                METOCLOPRAMIDE,
                                "alternatives",
                                "antiemetics",
                                "unknown-code")
                        .cured("Maybe you meant \"antiemetic\"."),
                inCell("an unknown test", ACTIONS, "action-thyroid-tsh-unknown", "test", "thsh", "unknown-code")
                        .cured("Maybe you meant \"tsh\"."),
                inCell("an unknown source", WORSENS, METOCLOPRAMIDE, "source", "SRC-MAYO2", "unknown-source")
                        .cured("Maybe you meant \"SRC-MAYO21\"."),
                inCell(
                                "one unknown source of two",
                                WORSENS,
                                METOCLOPRAMIDE,
                                "source",
                                "SRC-ROT08;SRC-MAYO2",
                                "unknown-source")
                        .valued("SRC-MAYO2")
                        .cured("Maybe you meant \"SRC-MAYO21\"."),
                inCell(
                                "a list with a space",
                                WORSENS,
                                METOCLOPRAMIDE,
                                "source",
                                "SRC-ROT08; SRC-PL12",
                                "unknown-source")
                        .valued(" SRC-PL12")
                        .cured("Maybe you meant \"SRC-PL12\"."),
                inCell("a blank source", WORSENS, METOCLOPRAMIDE, "source", "", "missing-source")
                        .cured("Maybe the source still has to be added to sources.csv"),
                inCell("a blank required cell", WORSENS, METOCLOPRAMIDE, "medicine", "", "blank-cell")
                        .cured("Maybe the row is not finished."),
                inCell("a blank where any is meant", GRADING, "grade-ordered-high", "symptoms", "", "blank-cell")
                        .cured("Maybe you mean \"any\": no restriction."),
                inCell("a blank where none is meant", WORSENS, METOCLOPRAMIDE, "not_combined_with", "", "blank-cell")
                        .cured("Maybe you mean \"none\"."),
                inCell("any where it is not allowed", GRADING, "grade-ordered-high", "situation", "any", "wrong-type")
                        .cured("Maybe the restriction has to be spelt out here."),
                inCell("none where it is not allowed", WORSENS, METOCLOPRAMIDE, "medicine", "none", "wrong-type")
                        .cured("Maybe the restriction has to be spelt out here."),
                inCell("a decimal comma", PARAMETERS, "tsh-over-replacement", "value", "0,4", "decimal-comma")
                        .cured("Maybe you meant 0.4, with a point."),
                inCell("a number with its unit", PARAMETERS, "tsh-over-replacement", "value", "0.4 mU/l", "wrong-type")
                        .cured("Maybe the unit was typed into the cell"),
                inCell(
                                "a fraction in a whole column",
                                ALTERNATIVES,
                                "antiemetic-ondansetron",
                                "rank",
                                "1.5",
                                "wrong-type")
                        .cured("Maybe the decimals stand in the wrong column."),
                inCell("a rank out of range", ALTERNATIVES, "antiemetic-ondansetron", "rank", "21", "out-of-range")
                        .cured("Maybe you meant 2.1: a digit is doubled"),
                inCell("a rank below the range", ALTERNATIVES, "antiemetic-ondansetron", "rank", "0", "out-of-range")
                        .cured("Maybe it is in another unit, or a digit is doubled."),
                inCell("a wrong word in a choice", WORSENS, METOCLOPRAMIDE, "risk", "hihg", "wrong-type")
                        .cured("Maybe you meant \"high\"."),
                inCell("a choice with a capital", WORSENS, METOCLOPRAMIDE, "risk", "High", "wrong-type")
                        .cured("Maybe you meant \"high\"."),
                inCell(
                                "a wrong word among several",
                                GRADING,
                                "grade-ordered-high",
                                "shown_at",
                                "order-select;order-sing",
                                "wrong-type")
                        .cured("Maybe you meant \"order-sign\"."),
                inCell(
                                "a wrong date",
                                "medication/worsens_rls.scenarios.csv",
                                "metoclopramide-alternatives",
                                "on",
                                "02-11-2026",
                                "wrong-type")
                        .cured("Maybe write it as year-month-day"),
                inCell("a duplicate id", WORSENS, METOCLOPRAMIDE, "id", "worsens-droperidol", "duplicate-id")
                        .cured("Maybe the row was copied: give the copy an id of its own."),
                inCell("an id with capitals", WORSENS, METOCLOPRAMIDE, "id", "Worsens-Metoclopramide", "malformed-id")
                        .at(real.address(WORSENS, METOCLOPRAMIDE, "id"))
                        .cured("Maybe you meant \"worsens-metoclopramide\"."),
                inCell("an id with spaces", WORSENS, METOCLOPRAMIDE, "id", "worsens metoclopramide", "malformed-id")
                        .at(real.address(WORSENS, METOCLOPRAMIDE, "id"))
                        .cured("Maybe you meant \"worsens-metoclopramide\"."),
                inCell(
                                "a misspelt wording key",
                                WORSENS,
                                METOCLOPRAMIDE,
                                "advice",
                                "advice-antiemetic-2d",
                                "missing-wording")
                        .cured("Maybe you meant \"advice-antiemetic-d2\"."),
                inCell(
                                "a wording that lacks a part",
                                GRADING,
                                "grade-ordered-high",
                                "wording",
                                "advice-ssri",
                                "missing-wording")
                        .cured("Maybe only this part still has to be written in wording.csv."),
                inCell("a text missing in one language", WORDING, "ordered-high", "de", "", "missing-language")
                        .cured("Maybe only the translation is missing"),
                inCell(
                                "a trailing space",
                                WORSENS,
                                METOCLOPRAMIDE,
                                "evidence_note",
                                "Named in lists. ",
                                "invisible-character")
                        .cured("Maybe it was pasted from a web page or a letter"),
                inCell(
                                "a non-breaking space",
                                WORSENS,
                                METOCLOPRAMIDE,
                                "evidence_note",
                                "Named in\u00a0lists.",
                                "invisible-character")
                        .cured("Maybe it was pasted from a web page or a letter"),
                inCell(
                                "a zero-width space",
                                "terminology/substances.csv",
                                "metoclopramide",
                                "atc",
                                "A03FA01\u200b",
                                "invisible-character")
                        .cured("Maybe it was pasted from a web page or a letter"),
                inCell("a limit in another unit", PARAMETERS, "tsh-over-replacement", "unit", "u[IU]/mL", "wrong-unit")
                        .cured("Maybe the value has to be converted to m[IU]/L."),
                inCell(
                                "a block in another unit",
                                "medication/alternatives_blocked_by_lab.csv",
                                "ondansetron-not-with-long-qtc",
                                "unit",
                                "s",
                                "wrong-unit")
                        .cured("Maybe the value has to be converted to ms."),
                inHeader("an unknown column", WORSENS, header -> header.set(2, "riks"), "unknown-column", "C1", "riks")
                        .cured("Maybe you meant \"risk\"."),
                inHeader("an emptied title", WORSENS, header -> header.set(2, ""), "missing-column", "C1", "")
                        .cured("Maybe you meant \"risk\"."),
                inHeader(
                                "a doubled column",
                                WORSENS,
                                header -> header.set(2, "medicine"),
                                "doubled-column",
                                "C1",
                                "medicine")
                        .cured("Maybe you meant \"risk\"."),
                inHeader(
                                "a title with a space behind it",
                                WORSENS,
                                header -> header.set(2, "risk "),
                                "unknown-column",
                                "C1",
                                "risk ")
                        .cured("Maybe you meant \"risk\"."),
                inRow("a blank row in the middle", WORSENS, 3, Collections.nCopies(14, ""), "blank-row", "A4", "")
                        .cured("Maybe it separates two groups for the eye"),
                inRow("an empty line in the middle", WORSENS, 3, List.of(""), "blank-row", "A4", "")
                        .cured("Maybe it separates two groups for the eye"),
                inRow(
                                "a row that is too short",
                                ALTERNATIVES,
                                2,
                                List.of("antidepressant-x", "antidepressant", "bupropion"),
                                "row-too-short",
                                "D3",
                                "")
                        .cured("Maybe a comma is missing."),
                inRow(
                                "a cell outside the table",
                                "medication/symptom_changes.csv",
                                2,
                                List.of(
                                        "change-two",
                                        "rls-symptoms-new-or-worse",
                                        "SRC-SEED",
                                        "verified",
                                        "none",
                                        "A note",
                                        " with a comma"),
                                "cell-outside-table",
                                "G3",
                                " with a comma")
                        .cured("Maybe a text with a comma lost its quotation marks"),
                new Defect(
                        "a sheet without description",
                        rules -> rules.without("medication/grading.table.yaml"),
                        "missing-description",
                        GRADING,
                        "",
                        "",
                        "Maybe the file was renamed"),
                new Defect(
                        "a description without sheet",
                        rules -> rules.without(GRADING),
                        "lonely-description",
                        "medication/grading.table.yaml",
                        "",
                        "",
                        "Maybe the CSV file was renamed."),
                new Defect(
                        "a hand-written rule without source",
                        rules -> rules.replace("medication/withheld.drl", "    @source(\"SRC-PROJECT\")\n", ""),
                        "missing-source",
                        "medication/withheld.drl",
                        "line 12",
                        "alternative-withheld",
                        "Maybe @source"),
                new Defect(
                        "a hand-written rule with an unknown source",
                        rules -> rules.replace("medication/withheld.drl", "SRC-PROJECT", "SRC-PROJETC"),
                        "unknown-source",
                        "medication/withheld.drl",
                        "line 12",
                        "SRC-PROJETC",
                        "Maybe you meant \"SRC-PROJECT\"."));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aDefectIsToldAtItsCellWithValueAndCure(Defect defect) {
        var problems = defect.edit().apply(new EditedRules()).problems();

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.check()).isEqualTo(defect.check());
            assertThat(problem.file()).isEqualTo(defect.file());
            assertThat(problem.cell()).isEqualTo(defect.cell());
            assertThat(problem.value()).isEqualTo(defect.value());
            assertThat(problem.reason()).isNotBlank();
            assertThat(problem.cure()).startsWith(defect.cure());
        });
        assertThat(problems).extracting(Problem::cure).allMatch(cure -> cure.startsWith("Maybe "));
    }

    @Test
    void severalDefectsAreAllToldAtOnceInReadingOrder() {
        var rules = new EditedRules()
                .cell(WORSENS, METOCLOPRAMIDE, "risk", "hihg")
                .cell(WORSENS, METOCLOPRAMIDE, "source", "")
                .cell(WORSENS, "worsens-escitalopram", "medicine", "escitaloprma")
                .cell(ALTERNATIVES, "antiemetic-ondansetron", "rank", "1,5")
                .replace("medication/withheld.drl", "SRC-PROJECT", "SRC-PROJETC")
                .replace("release.yaml", "default_profile: s2k-2022", "default_profile: s2k");

        assertThat(rules.problems())
                .extracting(problem -> problem.file() + " " + problem.cell())
                .containsExactly(
                        ALTERNATIVES + " " + rules.address(ALTERNATIVES, "antiemetic-ondansetron", "rank"),
                        "medication/withheld.drl line 12",
                        WORSENS + " " + rules.address(WORSENS, "worsens-escitalopram", "medicine"),
                        WORSENS + " " + rules.address(WORSENS, METOCLOPRAMIDE, "risk"),
                        WORSENS + " " + rules.address(WORSENS, METOCLOPRAMIDE, "source"),
                        "release.yaml ");
    }

    @Test
    void everyDefectOfAColumnIsToldAndNotOnlyTheFirst() {
        var rules =
                new EditedRules().rows(WORSENS, rows -> rows.stream().skip(1).forEach(row -> row.set(2, "hihg")));

        assertThat(rules.problems())
                .hasSize(java.util.Objects.requireNonNull(
                                new EditedRules().release().tables().get("medication/worsens_rls"))
                        .rows()
                        .size());
    }

    @Test
    void theOrderOfRowsHasNoMeaning() {
        var rules = new EditedRules()
                .rows(WORSENS, rows -> Collections.shuffle(rows.subList(1, rows.size()), new Random(7)))
                .rows(GRADING, rows -> Collections.reverse(rows.subList(1, rows.size())));

        assertThat(rules.problems()).isEmpty();
    }

    @Test
    void theOrderOfColumnsHasNoMeaning() {
        assertThat(new EditedRules()
                        .rows(GRADING, rows -> rows.forEach(Collections::reverse))
                        .problems())
                .isEmpty();
    }

    @Test
    void aRowMayBeAdded() {
        var rules = new EditedRules().rows(WORSENS, rows -> {
            var copy = new ArrayList<>(rows.get(EditedRules.row(rows, METOCLOPRAMIDE)));
            copy.set(0, "worsens-nabilone");
            copy.set(1, "bilastine");
            rows.add(copy);
        });

        assertThat(rules.problems()).isEmpty();
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkDoNoHarm() {
        var real = new EditedRules();

        assertThat(real.file(WORSENS, "\uFEFF" + real.text(WORSENS).replace("\n", "\r\n"))
                        .problems())
                .isEmpty();
    }

    @Test
    void theRealRulesHaveNoProblem() {
        assertThat(new EditedRules().problems()).isEmpty();
    }

    private static Half inCell(String name, String file, String id, String column, String text, String check) {
        var edited = new EditedRules();
        return new Half(
                name, rules -> rules.cell(file, id, column, text), check, file, edited.address(file, id, column), text);
    }

    private static Half inHeader(
            String name,
            String file,
            java.util.function.Consumer<List<String>> edit,
            String check,
            String cell,
            String value) {
        return new Half(name, rules -> rules.rows(file, rows -> edit.accept(rows.get(0))), check, file, cell, value);
    }

    private static Half inRow(
            String name, String file, int index, List<String> row, String check, String cell, String value) {
        return new Half(name, rules -> rules.rows(file, rows -> rows.add(index, row)), check, file, cell, value);
    }

    /** A defect whose cure is still to be named. */
    record Half(String name, UnaryOperator<EditedRules> edit, String check, String file, String cell, String value) {
        Half at(String address) {
            return new Half(name, edit, check, file, address, value);
        }

        Half valued(String seen) {
            return new Half(name, edit, check, file, cell, seen);
        }

        Defect cured(String cure) {
            return new Defect(name, edit, check, file, cell, value, cure);
        }
    }
}
