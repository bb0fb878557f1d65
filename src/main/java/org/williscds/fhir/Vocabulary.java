package org.williscds.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.MedicationUse.Application;
import org.williscds.facts.Recognition;
import org.williscds.terminology.Questions;

/** What the FHIR reader asks of the terminology: what a code, a name or a unit means. Never throws on odd input. */
public interface Vocabulary {

    /**
     * Recognises a medicine by any of its codes, else by its names.
     *
     * @param names the display of a reference and the text of the concept, as the sender wrote them
     * @param forms words for dose form and route; they never name a medicine, they only decide about local use
     */
    MedicineMatch medicine(List<Code> codings, List<String> names, List<String> forms);

    /** The ids of the conditions that the codes and texts stand for. */
    Set<String> conditions(List<Code> codings, List<String> texts);

    /** The id of the laboratory test that one of the codes stands for. */
    Optional<String> lab(List<Code> codings);

    /**
     * Brings a result into the canonical unit of its test.
     *
     * @param unit UCUM code, or the unit's text where the sender gave no code
     */
    Conversion labValue(String lab, BigDecimal value, String unit);

    /**
     * Converts between units of one kind, such as {@code ug} into {@code mg} or {@code L} into {@code mL}; empty when that
     * cannot be done.
     *
     * @param unit UCUM code, or the unit's text where the sender gave no code
     * @param toUnit UCUM code
     */
    Optional<BigDecimal> convert(BigDecimal value, String unit, String toUnit);

    /** Whether a unit, by its UCUM annotation or its text, means one tablet, capsule, patch or other piece. */
    boolean isPiece(String unit);

    /** What our questionnaires ask, and which answers are meant. */
    Questions questions();

    /** The state of the patient, such as pregnancy, that an observation with one of the codes tells. */
    Optional<StateCode> stateAsked(List<Code> codings);

    /** A state of the patient by its id, such as {@code pregnant}. */
    Optional<StateCode> state(String id);

    /**
     * A state of the patient that is no disease.
     *
     * @param condition by whose codes and names an observation says yes
     * @param holdsDays an older observation says nothing about today
     */
    record StateCode(String state, String condition, int holdsDays) {}

    /** One coding of a CodeableConcept; what the sender left out is "". */
    record Code(String system, String code, String display) {}

    /**
     * What a medicine was recognised as.
     *
     * @param ingredients its active substances; empty when the medicine was not recognised
     * @param contradiction whether code and name stand for different substances, both of which are listed
     */
    record MedicineMatch(List<Ingredient> ingredients, boolean contradiction) {

        public static final MedicineMatch NONE = new MedicineMatch(List.of(), false);

        public MedicineMatch {
            ingredients = List.copyOf(ingredients);
        }

        public boolean recognised() {
            return !ingredients.isEmpty();
        }
    }

    /**
     * One active substance of a medicine.
     *
     * @param substance id of the substance; null when only its class is known
     * @param strength null when neither code nor name tells it
     */
    record Ingredient(
            @Nullable String substance,
            Set<String> classes,
            Recognition recognition,
            Application application,
            @Nullable Strength strength) {

        public Ingredient {
            classes = Set.copyOf(classes);
        }
    }

    /**
     * How much of a substance is in one unit of the product.
     *
     * @param unit UCUM unit of mass, such as {@code mg}
     * @param per "" for one piece (tablet, capsule, patch), else a UCUM unit of volume ({@code mL}) or, for a patch that
     *     releases at a rate, of time ({@code h})
     */
    record Strength(BigDecimal value, String unit, String per) {}

    /** Outcome of converting a laboratory value. */
    sealed interface Conversion {
        /** @param unit the canonical UCUM unit of the test */
        record Converted(BigDecimal value, String unit) implements Conversion {}

        /** @param reason short and technical, without personal data */
        record NotConvertible(String reason) implements Conversion {}
    }
}
