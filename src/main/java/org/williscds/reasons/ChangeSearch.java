package org.williscds.reasons;

import java.util.List;

/**
 * What a search for the smallest change came to.
 *
 * @param changes the changes by which the row or rule holds, as running the rules has shown; empty when none was found
 * @param tried how many changed cases were looked at
 * @param most how many facts were changed at most
 */
public record ChangeSearch(Target target, List<FactChange> changes, int tried, int most) {

    public ChangeSearch {
        changes = List.copyOf(changes);
    }

    public boolean isFound() {
        return !changes.isEmpty();
    }
}
