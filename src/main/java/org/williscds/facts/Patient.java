package org.williscds.facts;

import org.jspecify.annotations.Nullable;

/**
 * Who the patient is, as far as a rule may know: no name, no birth date, no identifier.
 *
 * @param ageYears completed years on the date of evaluation, 0 to 130; null when the birth date is not known
 */
public record Patient(@Nullable Integer ageYears, Sex sex, Presence pregnant, Presence breastfeeding) implements Fact {

    public Patient {
        if (ageYears != null && (ageYears < 0 || ageYears > 130)) {
            throw new IllegalArgumentException(
                    "The age (%d) is not between 0 and 130 years. Maybe the birth date is mistyped."
                            .formatted(ageYears));
        }
    }

    /** Administrative sex, with the codes of FHIR's administrative-gender. */
    public enum Sex {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }
}
