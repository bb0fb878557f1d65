package org.williscds.cdshooks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.williscds.knowledge.Release;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.DecisionTable;

/**
 * What Willis asks of the record, by prefetch key. The laboratory tests are those that the rules of the release read: a
 * new rule about a test asks for it by itself. With them come the states of the patient, such as pregnancy.
 */
final class PrefetchTemplates {

    static final String CONDITIONS = "conditions";
    static final String MEDICATIONS = "medications";

    /** The answers to our questionnaires: wanted, never needed. */
    static final String ASSESSMENTS = "assessments";

    /** The lists without which "no restless legs, no card" cannot be said. */
    static final List<String> NEEDED = List.of(CONDITIONS, MEDICATIONS);

    private static final String PATIENT = "{{context.patientId}}";
    private static final String LABS_TABLE = "terminology/labs";

    private PrefetchTemplates() {}

    /** Key to FHIR query, with the token of the patient's id. */
    static Map<String, String> of(Release release) {
        var templates = new LinkedHashMap<String, String>();
        templates.put("patient", "Patient/" + PATIENT);
        templates.put(CONDITIONS, "Condition?patient=" + PATIENT + "&_count=200");
        templates.put(MEDICATIONS, "MedicationRequest?patient=" + PATIENT + "&status=active&_count=200");
        templates.put("medicationStatements", "MedicationStatement?patient=" + PATIENT + "&status=active&_count=200");
        var codes = labCodes(release);
        if (!codes.isEmpty()) {
            templates.put("labs", "Observation?patient=" + PATIENT + "&code=" + codes + "&_sort=-date&_count=200");
        }
        var questionnaires = String.join(
                ",", release.terminology().questions().questionnaires().values());
        if (!questionnaires.isEmpty()) {
            templates.put(
                    ASSESSMENTS,
                    "QuestionnaireResponse?patient=" + PATIENT + "&questionnaire=" + questionnaires
                            + "&_sort=-authored&_count=10");
        }
        return Collections.unmodifiableMap(templates);
    }

    /** Key to the type of resource that answers it. */
    static Map<String, String> types(Release release) {
        return of(release).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> type(entry.getValue())));
    }

    /** The type of resource that a template asks for. */
    static String type(String template) {
        return template.split("[/?]", 2)[0];
    }

    /** The query of one key for one patient, with the values of its parameters encoded. */
    static String query(String template, String patientId) {
        var parts = template.split("\\?", 2);
        var path = parts[0].replace(PATIENT, encoded(patientId));
        return parts.length == 1
                ? path
                : path + "?"
                        + Stream.of(parts[1].split("&"))
                                .map(parameter -> parameter.split("=", 2))
                                .map(parameter ->
                                        parameter[0] + "=" + encoded(parameter[1].replace(PATIENT, patientId)))
                                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String labCodes(Release release) {
        var labs = new TreeSet<String>();
        release.tables().values().stream()
                .filter(table -> !table.getName().startsWith("terminology/"))
                .forEach(table -> table.description().columns().stream()
                        .filter(column -> column.of().contains(LABS_TABLE))
                        .forEach(column -> addLabs(table, column, labs)));
        var loinc = release.row("terminology/code_systems", "loinc")
                .map(row -> row.text("url"))
                .orElse("");
        return Stream.concat(
                        release.rows("terminology/lab_codes").stream().filter(row -> labs.contains(row.text("lab"))),
                        release.rows("terminology/patient_states").stream())
                .map(row -> loinc + "|" + row.text("loinc"))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static void addLabs(DecisionTable table, ColumnDescription column, TreeSet<String> labs) {
        table.rows().forEach(row -> labs.addAll(row.list(column.name())));
    }
}
