package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.williscds.fhir.Vocabulary.Code;
import org.williscds.fhir.Vocabulary.Ingredient;
import org.williscds.fhir.Vocabulary.MedicineMatch;
import org.williscds.fhir.Vocabulary.Strength;

/**
 * Which medicine an order or statement is about: its own code, else the Medication it refers to (contained, a further
 * entry, another list), else the display of the reference. Of a Medication whose code says nothing its ingredients count.
 */
final class MedicineReader {

    private final Vocabulary vocabulary;
    private final ResourceIndex index;

    MedicineReader(Vocabulary vocabulary, ResourceIndex index) {
        this.vocabulary = vocabulary;
        this.index = index;
    }

    /** @param given the medicine as the sender wrote it; "" when there is none */
    record Medicine(String given, MedicineMatch match) {}

    Medicine read(Resource use) {
        var node = use.node();
        var codings = new ArrayList<Code>();
        var names = new ArrayList<String>();
        var forms = routes(node);
        var own = Concept.of(concept(node));
        codings.addAll(own.codings());
        names.addAll(own.texts());

        var reference = reference(node);
        var medication = index.find(reference, use)
                .filter(found -> found.type().equals("Medication"))
                .orElse(null);
        var words = own.words();
        if (medication != null) {
            var code = Concept.of(medication.node().path("code"));
            codings.addAll(code.codings());
            names.addAll(code.texts());
            words = words.isEmpty() ? code.words() : words;
            forms.addAll(words(Concept.of(medication.node().path("form"))));
        }
        var display = Json.text(reference, "display");
        if (!display.isEmpty()) {
            names.add(display);
            words = words.isEmpty() || !saysMoreThanCode(own, medication) ? Concept.brief(display) : words;
        }
        if (codings.isEmpty() && names.isEmpty() && medication == null) {
            return new Medicine(Concept.brief(ResourceIndex.address(reference)), MedicineMatch.NONE);
        }
        var match = vocabulary.medicine(codings, names, forms);
        if (!match.recognised() && medication != null) {
            match = byIngredients(medication, forms);
        }
        return new Medicine(words, match);
    }

    /** {@code Medication/id} of the medicine that an entry names by a reference alone which leads to nothing we have; else "". */
    String missing(Resource use) {
        var reference = reference(use.node());
        var wanted = ResourceIndex.typeAndId(ResourceIndex.address(reference));
        var known = !Concept.of(concept(use.node())).isEmpty()
                || index.find(reference, use).isPresent();
        return known || !wanted.startsWith("Medication/") ? "" : wanted;
    }

    private static boolean saysMoreThanCode(Concept own, @Nullable Resource medication) {
        var code = medication == null ? own : Concept.of(medication.node().path("code"));
        return hasWords(own) || hasWords(code);
    }

    private static boolean hasWords(Concept concept) {
        return !concept.text().isEmpty()
                || concept.codings().stream()
                        .anyMatch(coding -> !coding.display().isEmpty());
    }

    private static JsonNode concept(JsonNode node) {
        var concept = node.path("medicationCodeableConcept");
        return concept.isMissingNode() || concept.isNull()
                ? Json.object(node, "medication").path("concept")
                : concept;
    }

    private static JsonNode reference(JsonNode node) {
        var reference = node.path("medicationReference");
        if (reference.isArray()) {
            reference = reference.path(0);
        }
        return reference.isMissingNode() || reference.isNull()
                ? Json.object(node, "medication").path("reference")
                : reference;
    }

    private static List<String> routes(JsonNode node) {
        var words = new ArrayList<String>();
        for (JsonNode dosage : MedicationReader.dosages(node)) {
            words.addAll(words(Concept.of(dosage.path("route"))));
        }
        return words;
    }

    private static List<String> words(Concept concept) {
        var words = new ArrayList<>(concept.texts());
        concept.codings().stream()
                .map(Code::display)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    private MedicineMatch byIngredients(Resource medication, List<String> forms) {
        var ingredients = new ArrayList<Ingredient>();
        var contradiction = false;
        for (JsonNode part : Json.list(medication.node(), "ingredient")) {
            var concept = Concept.of(part.path("itemCodeableConcept"));
            if (concept.isEmpty()) {
                concept = Concept.of(Json.object(part, "itemReference").path("display"));
            }
            if (concept.isEmpty()) {
                continue;
            }
            var match = vocabulary.medicine(concept.codings(), concept.texts(), forms);
            contradiction |= match.contradiction();
            var strength = strength(Json.object(part, "strength"));
            for (Ingredient found : match.ingredients()) {
                var own = strength != null && match.ingredients().size() == 1 ? strength : found.strength();
                ingredients.add(new Ingredient(
                        found.substance(), found.classes(), found.recognition(), found.application(), own));
            }
        }
        return new MedicineMatch(ingredients, contradiction);
    }

    private @Nullable Strength strength(JsonNode ratio) {
        var mass = Quantity.of(ratio, "numerator");
        var product = Quantity.of(ratio, "denominator");
        if (mass.value() == null || mass.units().isEmpty()) {
            return null;
        }
        var milligrams =
                vocabulary.convert(mass.value(), mass.units().get(0), "mg").orElse(null);
        var amount = product.value();
        if (milligrams == null || amount == null || amount.signum() <= 0) {
            return null;
        }
        for (String unit : product.units()) {
            var volume = vocabulary.convert(amount, unit, "mL").orElse(null);
            if (volume != null && volume.signum() > 0) {
                return new Strength(milligrams.divide(volume, MathContext.DECIMAL64), "mg", "mL");
            }
            if (vocabulary.isPiece(unit)) {
                return new Strength(milligrams.divide(amount, MathContext.DECIMAL64), "mg", "");
            }
        }
        return null;
    }
}
