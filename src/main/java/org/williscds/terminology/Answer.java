package org.williscds.terminology;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.williscds.facts.Presence;

/** What was answered to one question, before anybody asks what it means. */
public sealed interface Answer {

    /** Yes, no, or do not know. */
    record Plain(Presence presence) implements Answer {}

    /** @param options ids of rows of {@code rules/questionnaires/options.csv} */
    record Chosen(Set<String> options) implements Answer {
        public Chosen {
            options = Set.copyOf(options);
        }
    }

    record Amount(BigDecimal value) implements Answer {}

    record Day(LocalDate day) implements Answer {}
}
