package org.williscds;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The map of the packages, and who alone knows what: {@code docs/architecture.md} as a test. */
@AnalyzeClasses(packages = "org.williscds", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.williscds.";

    /** The only class that asks the clock. */
    private static final String TODAY = ROOT + "decision.Today";

    private static final String CLOCK = "org.williscds.decision.SystemClock";

    /** Those that are planned stand here already, so that the rule holds from their first class on. */
    private static final List<String> EDGES = List.of(
            "cdshooks", "cases.http", "reference", "operations", "questionnaire", "pharmacy", "workbench", "cli");

    @ArchTest
    static final ArchRule factsKnowNothing = only("facts");

    @ArchTest
    static final ArchRule recommendationsKnowFacts = only("recommendation", "facts");

    @ArchTest
    static final ArchRule tablesKnowNothingOfOurs = only("tables");

    @ArchTest
    static final ArchRule checksKnowTables = only("tables.check", "tables");

    @ArchTest
    static final ArchRule workbooksKnowTables = only("workbook", "tables");

    @ArchTest
    static final ArchRule theRuleBaseKnowsFactsRecommendationsAndTables =
            only("rulebase", "facts", "recommendation", "tables");

    @ArchTest
    static final ArchRule terminologyKnowsFactsAndTables = only("terminology", "facts", "tables");

    @ArchTest
    static final ArchRule wordingKnowsRecommendationsAndTables = only("wording", "recommendation", "tables");

    @ArchTest
    static final ArchRule knowledgeKnowsWhatAReleaseIsMadeOf = only(
            "knowledge",
            "facts",
            "recommendation",
            "tables",
            "tables.check",
            "rulebase",
            "terminology",
            "wording",
            "workbook");

    @ArchTest
    static final ArchRule theHandbookKnowsWhatAReleaseSays =
            only("handbook", "recommendation", "tables", "rulebase", "wording", "knowledge");

    @ArchTest
    static final ArchRule decisionsKnowKnowledgeAndBelow =
            only("decision", "facts", "recommendation", "tables", "rulebase", "terminology", "wording", "knowledge");

    @ArchTest
    static final ArchRule fhirKnowsFactsAndTerminology = only("fhir", "facts", "terminology");

    @ArchTest
    static final ArchRule explanationsKnowWhatTheyExplain =
            only("explanation", "facts", "recommendation", "tables", "rulebase", "wording", "knowledge");

    @ArchTest
    static final ArchRule casesKnowNoFhir = only(
            "cases",
            "facts",
            "recommendation",
            "tables",
            "rulebase",
            "terminology",
            "wording",
            "knowledge",
            "decision",
            "explanation",
            "problem");

    @ArchTest
    static final ArchRule theCommandLineKnowsTheWholeAndNoEdge = only(
            "cli",
            "facts",
            "tables",
            "tables.check",
            "workbook",
            "rulebase",
            "knowledge",
            "decision",
            "comparison",
            "reasons",
            "cases",
            "problem");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = onlyIn("cli", "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule comparisonsKnowReleasesAndHowTheyAreExplained =
            only("comparison", "explanation", "facts", "knowledge", "recommendation", "rulebase", "tables", "wording");

    @ArchTest
    static final ArchRule reasonsKnowReleasesAndHowTheyAreExplained = only(
            "reasons",
            "explanation",
            "facts",
            "knowledge",
            "recommendation",
            "rulebase",
            "tables",
            "terminology",
            "wording");

    @ArchTest
    static final ArchRule problemsKnowTables = only("problem", "tables");

    @ArchTest
    static final ArchRule edgesNeverUseOneAnother = EDGES.stream()
            .map(edge -> (ArchRule) noClasses()
                    .that()
                    .resideInAPackage(ROOT + edge + "..")
                    .should()
                    .dependOnClassesThat(otherEdges(edge))
                    .allowEmptyShould(true))
            .reduce((first, second) ->
                    com.tngtech.archunit.lang.CompositeArchRule.of(first).and(second))
            .orElseThrow();

    @ArchTest
    static final ArchRule nothingKnowsTheEdges = noClasses()
            .that(resideInAnyPackage(
                    ROOT + "facts..",
                    ROOT + "recommendation..",
                    ROOT + "tables..",
                    ROOT + "workbook..",
                    ROOT + "rulebase..",
                    ROOT + "terminology..",
                    ROOT + "wording..",
                    ROOT + "knowledge..",
                    ROOT + "handbook..",
                    ROOT + "comparison..",
                    ROOT + "reasons..",
                    ROOT + "decision..",
                    ROOT + "fhir.."))
            .should()
            .dependOnClassesThat(otherEdges(""));

    @ArchTest
    static final ArchRule factsAndRecommendationsArePlainJava = classes()
            .that(resideInAnyPackage(ROOT + "facts..", ROOT + "recommendation.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.math..",
                    "org.jspecify..",
                    ROOT + "facts..",
                    ROOT + "recommendation.."));

    @ArchTest
    static final ArchRule onlyTheRuleBaseKnowsDrools = onlyIn("rulebase", "org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule onlyTablesKnowCsv = onlyIn("tables", "org.apache.commons.csv..");

    @ArchTest
    static final ArchRule onlyTheWorkbookKnowsPoi = onlyIn("workbook", "org.apache.poi..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule onlyTerminologyKnowsUcum = onlyIn("terminology", "org.fhir.ucum..");

    @ArchTest
    static final ArchRule hapiIsForTestsOnly =
            noClasses().should().dependOnClassesThat(resideInAnyPackage("ca.uhn..", "org.hl7.."));

    @ArchTest
    static final ArchRule onlyOneClassAsksTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(TODAY)
            .and()
            .doNotHaveFullyQualifiedName(CLOCK)
            .should(askTheClock());

    @ArchTest
    static final ArchRule nobodyAsksForTheLocaleOfTheMachine =
            noClasses().should().callMethod(Locale.class, "getDefault");

    @ArchTest
    static final ArchRule noPackageIsNamedAfterAPattern = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..service..", "..helper..");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<>("be in a null-marked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    JavaPackage home = type.getPackage();
                    if (!home.isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                type, "%s has no package-info with @NullMarked".formatted(home.getName())));
                    }
                }
            });

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.williscds.(**)").should().beFreeOfCycles();

    /** A package depends on these packages of ours and on no other. */
    private static ArchRule only(String name, String... others) {
        var allowed = Stream.concat(Stream.of(name), Stream.of(others))
                .map(other -> ROOT + other)
                .toList();
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .dependOnClassesThat(ours(allowed))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> ours(List<String> allowed) {
        return new DescribedPredicate<>("reside in other packages of ours than " + allowed) {
            @Override
            public boolean test(JavaClass type) {
                return (type.getPackageName() + ".").startsWith(ROOT) && !allowed.contains(type.getPackageName());
            }
        };
    }

    private static DescribedPredicate<JavaClass> otherEdges(String edge) {
        return resideInAnyPackage(EDGES.stream()
                .filter(other -> !other.equals(edge))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new));
    }

    private static ArchRule onlyIn(String home, String... libraries) {
        return noClasses()
                .that(DescribedPredicate.not(resideInAPackage(ROOT + home + "..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries));
    }

    private static ArchCondition<JavaClass> askTheClock() {
        return new ArchCondition<>("ask the clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> {
                            var owner = call.getTargetOwner();
                            var name = call.getName();
                            return name.equals("now")
                                            && Stream.of(
                                                            LocalDate.class,
                                                            LocalDateTime.class,
                                                            Instant.class,
                                                            OffsetDateTime.class,
                                                            ZonedDateTime.class)
                                                    .anyMatch(owner::isEquivalentTo)
                                    || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                                    || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
                        })
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }
}
