package org.williscds.terminology;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The strength of one substance, if all texts that give one give the same. */
final class MedicineStrength {

    private MedicineStrength() {}

    static @Nullable Strength agreed(Collection<MedicineNames.Found> texts, String substance) {
        Set<Strength> given = new HashSet<>();
        for (MedicineNames.Found text : texts) {
            Strength strength = text.strengths().get(substance);
            if (strength != null) {
                given.add(strength);
            }
        }
        return given.size() == 1 ? given.iterator().next() : null;
    }
}
