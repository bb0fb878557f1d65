package org.williscds.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.williscds.tables.Problem;
import org.williscds.testsupport.Rules;

/** What a rule must not contain is refused before it is built, with its line; the rules of the release are not. */
class DrlGateTest {

    private static final String HEAD = """
            package rules.medication;

            import org.williscds.facts.EvaluationDate;
            import org.williscds.facts.Circumstance;
            import org.williscds.facts.MedicationUse;
            import org.williscds.tables.DecisionTable;
            import org.williscds.tables.Row;

            """;
    private static final String WHEN = "    $date : EvaluationDate()";
    private static final String THEN = "    insertLogical( new Circumstance( \"always\", $date ) );";

    static Stream<Arguments> forbidden() {
        return Stream.of(
                Arguments.of("code in the consequence", rule("", WHEN, "    System.exit( 1 );")),
                Arguments.of("code after a conclusion", rule("", WHEN, THEN + " System.exit( 1 );")),
                Arguments.of(
                        "code in a block",
                        rule("", WHEN, "    { insertLogical( new Circumstance( \"a\", $date ) ); }")),
                Arguments.of("a fact changed", rule("", WHEN, "    modify( $date ) {}")),
                Arguments.of("a fact removed", rule("", WHEN, "    delete( $date );")),
                Arguments.of("a conclusion that stays", rule("", WHEN, THEN.replace("insertLogical", "insert"))),
                Arguments.of("another class made", rule("", WHEN, "    insertLogical( new java.io.File( \"x\" ) );")),
                Arguments.of(
                        "a static call among arguments",
                        rule("", WHEN, "    insertLogical( new Circumstance( System.getProperty( \"x\" ), $date ) );")),
                Arguments.of(
                        "a static call with a whole name",
                        rule(
                                "",
                                WHEN,
                                "    insertLogical( new Circumstance( java.lang.System.lineSeparator(), $date ) );")),
                Arguments.of(
                        "a static call in a condition",
                        rule("", "    $date : EvaluationDate( Boolean.getBoolean( \"x\" ) )", THEN)),
                Arguments.of(
                        "reflection in a condition",
                        rule("", "    $date : EvaluationDate( date.getClass() != null )", THEN)),
                Arguments.of(
                        "a class literal asked",
                        rule("", "    $date : EvaluationDate( Row.class.getName() != null )", THEN)),
                Arguments.of(
                        "an object made in a condition",
                        rule("", "    $date : EvaluationDate( new String( \"x\" ) != null )", THEN)),
                Arguments.of(
                        "a static call behind a name",
                        rule("", "    $date : EvaluationDate( $x : System.getenv() )", THEN)),
                Arguments.of("eval", rule("", WHEN + "\n    eval( true )", THEN)),
                Arguments.of("accumulate", rule("", WHEN + "\n    accumulate( Row(), $n : count( 1 ) )", THEN)),
                Arguments.of("collect", rule("", WHEN + "\n    java.util.List() from collect( Row() )", THEN)),
                Arguments.of("forall", rule("", WHEN + "\n    forall( Row() )", THEN)),
                Arguments.of("or", rule("", WHEN + "\n    ( Row() or DecisionTable() )", THEN)),
                Arguments.of("an entry point", rule("", WHEN + "\n    Row() from entry-point \"x\"", THEN)),
                Arguments.of("rows from elsewhere", rule("", WHEN + "\n    Row() from Stock.rows()", THEN)),
                Arguments.of("a type that is not imported", rule("", WHEN + "\n    Patient()", THEN)),
                Arguments.of("a type by its whole name", rule("", WHEN + "\n    java.lang.Runtime()", THEN)),
                Arguments.of("salience", rule("    salience 10\n", WHEN, THEN)),
                Arguments.of("salience that is an expression", rule("    salience ( $x.size() )\n", WHEN, THEN)),
                Arguments.of("no-loop", rule("    no-loop\n", WHEN, THEN)),
                Arguments.of("an agenda group", rule("    agenda-group \"x\"\n", WHEN, THEN)),
                Arguments.of("a timer", rule("    timer ( int: 1s )\n", WHEN, THEN)),
                Arguments.of("an unknown annotation", rule("    @priority(\"x\")\n", WHEN, THEN)),
                Arguments.of("an annotation that is no text", rule("    @source(System.exit(1))\n", WHEN, THEN)),
                Arguments.of(
                        "a global",
                        HEAD + "global java.util.List list;\n"
                                + rule("", WHEN, THEN).substring(HEAD.length())),
                Arguments.of("a function", HEAD + "function int f() { return 1; }\n"),
                Arguments.of("a declared type", HEAD + "declare X\n    a : int\nend\n"),
                Arguments.of("a query", HEAD + "query \"q\"\n    Row()\nend\n"),
                Arguments.of("an import of everything", HEAD.replace("facts.EvaluationDate", "facts.*")),
                Arguments.of("an import from outside", HEAD.replace("org.williscds.tables.Row", "java.io.File")),
                Arguments.of("an import of a function", HEAD + "import function java.lang.System.exit;\n"),
                Arguments.of(
                        "the package of another folder",
                        rule("", WHEN, THEN).replace("rules.medication", "rules.diagnosis")),
                Arguments.of(
                        "the package of the program",
                        rule("", WHEN, THEN).replace("rules.medication", "org.williscds.rulebase")),
                Arguments.of("no rule at all", "this is no rule"),
                Arguments.of(
                        "an escape in a text",
                        rule("", WHEN, "    insertLogical( new Circumstance( \"a\\u0022\", $date ) );")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void isRefused(String name, String drl) {
        assertThat(DrlGate.check(new RuleSource("medication/hostile.drl", drl)))
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("medication/hostile.drl");
                    assertThat(problem.cure()).startsWith("Maybe");
                });
    }

    @Test
    void aPlainRuleIsAllowed() {
        var drl = rule(
                "    @source(\"SRC-PROJECT\")\n    @dossier(\"AUG-07;SEED-55\")\n",
                """
                    $table : DecisionTable( name == "medication/parameters" )
                    $row : Row( decimal("value").isPresent() ) from $table.row( "suspicion-window" )
                    $named : Circumstance( $because : because, circumstance == "always" )
                    $medicine : MedicationUse( status == MedicationUse.Status.CURRENT, inUse() )
                    not Circumstance( circumstance == "always" || because == $medicine )
                    exists EvaluationDate( date != null )""",
                "    insertLogical( new Circumstance( $row.text( \"id\" ), $medicine ) );");

        assertThat(DrlGate.check(new RuleSource("medication/plain.drl", drl))).isEmpty();
    }

    @Test
    void allMistakesOfAFileAreToldAtOnceWithTheirLines() {
        var drl = rule("    salience 10\n", WHEN + "\n    eval( true )", "    System.exit( 1 );");

        assertThat(DrlGate.check(new RuleSource("medication/hostile.drl", drl)))
                .extracting(Problem::cell)
                .containsExactly("line 10", "line 13", "line 14");
    }

    @Test
    void theRulesOfTheReleaseAreAllowed() throws IOException {
        try (var files = Files.walk(Rules.FOLDER)) {
            var sources = files.filter(file -> file.toString().endsWith(".drl")).toList();
            assertThat(sources).isNotEmpty();
            for (var file : sources) {
                assertThat(DrlGate.check(new RuleSource(
                                Rules.FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file))))
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    private static String rule(String head, String when, String then) {
        return HEAD + "rule \"hostile\"\n" + head + "when\n" + when + "\nthen\n" + then + "\nend\n";
    }
}
