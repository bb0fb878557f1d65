package org.williscds.terminology;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.williscds.tables.Row;

/**
 * All that one release knows of codes, names, units and answers. Built once from the rows of its tables, then only asked, by any number of threads.
 */
public final class Terminology {

    /** The braces of a UCUM annotation, and an ending in brackets. */
    private static final Pattern NO_WORD = Pattern.compile("[{}\\[\\]]|\\(.*\\)");

    private final CodeSystems systems;
    private final Units units;
    private final MedicineRecogniser medicines;
    private final Conditions conditions;
    private final Labs labs;
    private final DisplayNames names;
    private final Questions questions;
    private final PatientStates states;
    private final Set<String> pieces;
    private final TerminologyCheck check;

    private Terminology(Function<String, List<Row>> rowsOfTable) {
        systems = new CodeSystems(rowsOfTable.apply("terminology/code_systems"));
        units = new Units(rowsOfTable.apply("terminology/unit_aliases"));
        medicines = new MedicineRecogniser(systems, units, rowsOfTable);
        conditions = new Conditions(systems, rowsOfTable.apply("terminology/conditions"));
        labs = new Labs(systems, units, rowsOfTable);
        names = new DisplayNames(rowsOfTable);
        questions = new Questions(systems, rowsOfTable);
        states = new PatientStates(systems, rowsOfTable.apply("terminology/patient_states"));
        pieces = rowsOfTable.apply("terminology/piece_words").stream()
                .map(row -> row.text("word"))
                .collect(Collectors.toUnmodifiableSet());
        check = new TerminologyCheck(rowsOfTable);
    }

    /** Whether the terminology reads the table: its own, the questionnaires, and those that give things their names. */
    public static boolean reads(String table) {
        return table.startsWith("terminology/") || table.startsWith("questionnaires/") || DisplayNames.reads(table);
    }

    /**
     * Reads the tables.
     *
     * @param rowsOfTable the rows of a table such as {@code terminology/substances}; empty for a table that is not there
     * @throws IllegalArgumentException when a row cannot be understood, with table, row and value
     */
    public static Terminology of(Function<String, List<Row>> rowsOfTable) {
        return new Terminology(rowsOfTable);
    }

    /**
     * What only the terminology can see wrong in its tables: units that are not UCUM, one code or name for two things. Works out every unit
     * of the tables, so that asking it once before the first request saves that request some 0.5 s.
     */
    public List<TerminologyProblem> problems() {
        return check.problems();
    }

    /** The row of {@code code_systems.csv} that a URL, OID or other name of a code system stands for. */
    public Optional<String> systemId(String uri) {
        return systems.id(uri);
    }

    /** All active substances that the codes and the words of one medicine name. */
    public MedicineRecognition recognise(MedicineText medicine) {
        return medicines.recognise(medicine);
    }

    /** The drug classes of a substance, by its row and by its ATC codes; empty for an unknown substance. */
    public SortedSet<String> classes(String substance) {
        return Collections.unmodifiableSortedSet(medicines.classesOf(substance));
    }

    /** The condition of a code; a code without a known system has none. */
    public Optional<String> condition(Coding coding) {
        return conditions.byCode(coding);
    }

    /** Every condition that the codes say or that a text is the exact name of, codes first; nothing is read into longer texts. */
    public Set<String> conditions(List<Coding> codings, List<String> texts) {
        return conditions.all(codings, texts);
    }

    /** The test of a LOINC code. */
    public Optional<LabCode> lab(Coding coding) {
        return labs.find(coding);
    }

    /**
     * A result in the unit in which the rules compare.
     *
     * @param lab id of a row of {@code labs.csv}
     * @param unit UCUM code, or the unit as written; without one nothing is assumed
     */
    public LabReading read(String lab, BigDecimal value, String unit) {
        return labs.read(lab, value, unit);
    }

    /** What the questionnaires ask, and which answer is meant. */
    public Questions questions() {
        return questions;
    }

    /** A state of the patient by its id, such as {@code pregnant}. */
    public Optional<PatientState> state(String id) {
        return states.state(id);
    }

    /** The state of the patient that an observation with this code tells. */
    public Optional<PatientState> stateAsked(Coding coding) {
        return states.asked(coding);
    }

    /** A mass in mg; empty when the unit is no mass, such as a tablet or mL. */
    public Optional<BigDecimal> milligrams(BigDecimal value, String unit) {
        return units.convert(value, unit, "mg");
    }

    /** A value in another UCUM unit; empty when the two do not measure the same. */
    public Optional<BigDecimal> convert(BigDecimal value, String unit, String ucum) {
        return units.convert(value, unit, ucum);
    }

    /** Whether a unit means one tablet, capsule, patch or other piece: {@code tablet}, {@code {tbl}}, {@code Stück(e)}. */
    public boolean isPiece(String unit) {
        return pieces.contains(
                NO_WORD.matcher(unit.toLowerCase(Locale.ROOT)).replaceAll("").strip());
    }

    /** The name of a substance, class, condition, test or finding; in English, or else its id, where the table has none. */
    public String name(String id, Locale language) {
        return names.name(id, language);
    }
}
