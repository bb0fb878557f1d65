package org.williscds.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The latest result of each test, so that a rule can ask what was not measured. */
public record LabList(Map<String, LabResult> latest) implements Fact {

    public LabList {
        latest = Collections.unmodifiableSortedMap(new TreeMap<>(latest));
    }

    /** The day of the latest result of that test; null when there is none, or none with a day. */
    public @Nullable LocalDate lastOn(String test) {
        var result = latest.get(test);
        return result == null ? null : result.collectedOn();
    }

    /** Whether one of those tests was measured on that day or later. */
    public boolean answeredSince(Collection<String> tests, LocalDate from) {
        for (var test : tests) {
            var on = lastOn(test);
            if (on != null && !on.isBefore(from)) {
                return true;
            }
        }
        return false;
    }
}
