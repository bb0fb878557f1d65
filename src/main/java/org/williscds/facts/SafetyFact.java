package org.williscds.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the rules of {@code rules/safety} derive on the way to a recommendation. */
public sealed interface SafetyFact extends Derived {

    /**
     * Something that speaks against a medicine, or against its dose, in this patient. When it is shown is another question.
     *
     * @param row id of the row that says so: topic of the card and anchor of the reference page
     * @param wording key of its text
     * @param because what it rests on: id of a circumstance, or key of a label that says whose limit it is
     * @param limit the most that the row allows in a day, in mg; a word where it limits no dose
     * @param from the smallest kidney function that the row speaks of; a word where it speaks of none
     * @param below the kidney function at which the row ends; a word where it has no end
     * @param kidney the kidney function that it rests on; null when it rests on none
     */
    record OrderConcern(
            String row,
            MedicationUse use,
            Urgency urgency,
            String wording,
            String because,
            String limit,
            String from,
            String below,
            @Nullable KidneyFunction kidney)
            implements SafetyFact {

        /** How grave it is. */
        public enum Urgency {
            INFO,
            WARNING,
            CRITICAL
        }

        /** The dose of a day in mg as the reader writes it; null when it is not known. */
        public @Nullable String dose() {
            var high = use.dailyHigh();
            return high == null ? null : plain(high);
        }

        public @Nullable String kidneyValue() {
            return kidney == null ? null : plain(kidney.value());
        }

        public @Nullable LocalDate kidneyDate() {
            return kidney == null ? null : kidney.on();
        }

        public KidneyFunction.@Nullable Basis kidneyBasis() {
            return kidney == null ? null : kidney.basis();
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
    }
}
