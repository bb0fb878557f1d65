package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Gap;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.MedicationUse.Application;
import org.williscds.facts.MedicationUse.Status;
import org.williscds.fhir.MedicineReader.Medicine;
import org.williscds.fhir.Vocabulary.Ingredient;

/** MedicationRequest and MedicationStatement to one fact for each active substance. */
final class MedicationReader {

    private static final int MOST_REASONS = 50;
    private static final String NO_MEDICINE = "names no medicine";

    private final Vocabulary vocabulary;
    private final ResourceIndex index;
    private final Subject subject;
    private final MedicineReader medicines;
    private final MedicationStatus statuses;
    private final Dosages doses;

    MedicationReader(Vocabulary vocabulary, ResourceIndex index, Subject subject, LocalDate today) {
        this.vocabulary = vocabulary;
        this.index = index;
        this.subject = subject;
        this.medicines = new MedicineReader(vocabulary, index);
        this.statuses = new MedicationStatus(today);
        this.doses = new Dosages(vocabulary);
    }

    void read(Resource resource, boolean draft, Chart chart) {
        var reading = statuses.read(resource.node(), draft);
        if (!reading.remark().isEmpty()) {
            chart.notUsed(resource, reading.remark());
        }
        var status = reading.status();
        if (status == null) {
            return;
        }
        var medicine = medicines.read(resource);
        if (medicine.match().recognised()) {
            report(medicine, resource, chart);
            addUses(medicine, status, draft && MedicationStatus.isReSigned(resource.node()), resource, chart);
        } else if (medicine.given().isEmpty()) {
            namesNone(resource, draft, chart);
        } else {
            chart.add(gap(Gap.Kind.NOT_RECOGNISED, medicine, resource, ""));
        }
    }

    private static void namesNone(Resource resource, boolean draft, Chart chart) {
        if (draft) {
            chart.notUsed(resource, NO_MEDICINE);
        } else {
            chart.unreadable(Kind.MEDICATIONS, resource, NO_MEDICINE);
        }
    }

    private static void report(Medicine medicine, Resource resource, Chart chart) {
        if (medicine.match().contradiction()) {
            chart.add(gap(Gap.Kind.CONTRADICTION, medicine, resource, "code and name differ"));
        }
        if (medicine.match().ingredients().stream().anyMatch(part -> part.application() == Application.LOCAL)) {
            chart.add(gap(Gap.Kind.LOCAL_USE, medicine, resource, ""));
        }
    }

    private static Gap gap(Gap.Kind kind, Medicine medicine, Resource resource, String detail) {
        return new Gap(kind, medicine.given(), resource.place(), detail);
    }

    private void addUses(Medicine medicine, Status status, boolean renewal, Resource resource, Chart chart) {
        var node = resource.node();
        var ingredients = medicine.match().ingredients();
        var dosages = dosages(node);
        var indications = indications(resource);
        var startedOn = MedicationStatus.startedOn(node);
        for (Ingredient ingredient : ingredients) {
            if (ingredient.substance() == null && ingredient.classes().isEmpty()) {
                continue;
            }
            chart.add(new MedicationUse(
                    ingredient.substance(),
                    ingredient.classes(),
                    others(medicine, ingredient),
                    status,
                    renewal,
                    ingredient.application(),
                    indications,
                    startedOn,
                    null,
                    doses.daily(dosages, ingredient, isAlone(medicine)),
                    perPiece(ingredient),
                    ingredient.recognition(),
                    medicine.given(),
                    resource.origin()));
        }
    }

    /** Mg of the ingredient in one piece; null when the product is not counted in pieces, or nobody says it. */
    private @Nullable BigDecimal perPiece(Ingredient ingredient) {
        var strength = ingredient.strength();
        return strength == null || !strength.per().isEmpty()
                ? null
                : vocabulary.convert(strength.value(), strength.unit(), "mg").orElse(null);
    }

    /** Names of combination products separate their parts by a stroke; a part may be one that nobody has to know. */
    private static boolean isAlone(Medicine medicine) {
        return medicine.match().ingredients().size() == 1 && !medicine.given().contains(" / ");
    }

    private static Set<String> others(Medicine medicine, Ingredient ingredient) {
        return medicine.match().contradiction()
                ? Set.of()
                : medicine.match().ingredients().stream()
                        .map(Ingredient::substance)
                        .filter(Objects::nonNull)
                        .filter(other -> !other.equals(ingredient.substance()))
                        .collect(Collectors.toSet());
    }

    private Set<String> indications(Resource resource) {
        var found = new TreeSet<String>();
        for (JsonNode reason : Json.list(resource.node(), "reasonCode")) {
            addCondition(Concept.of(reason), found);
        }
        var references = Json.list(resource.node(), "reasonReference");
        for (JsonNode reference : references.subList(0, Math.min(references.size(), MOST_REASONS))) {
            var condition = index.find(reference, resource)
                    .filter(target -> target.type().equals("Condition"))
                    .orElse(null);
            if (condition == null) {
                addCondition(Concept.of(reference.path("display")), found);
            } else if (subject.owns(condition)) {
                addCondition(Concept.of(condition.node().path("code")), found);
            }
        }
        return found;
    }

    private void addCondition(Concept concept, Set<String> found) {
        if (!concept.isEmpty()) {
            found.addAll(vocabulary.conditions(concept.codings(), concept.texts()));
        }
    }

    static List<JsonNode> dosages(JsonNode node) {
        return Json.list(node, Json.has(node, "dosageInstruction") ? "dosageInstruction" : "dosage");
    }
}
