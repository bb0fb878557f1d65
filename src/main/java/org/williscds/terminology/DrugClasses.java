package org.williscds.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.williscds.tables.Row;

/** Which drug classes an ATC code belongs to. */
final class DrugClasses {

    private record DrugClass(String id, List<String> prefixes, List<String> excluded) {

        /** Length of the longest prefix that the code begins with; 0 when it is no member. */
        int membership(String atc) {
            if (excluded.stream().anyMatch(atc::startsWith)) {
                return 0;
            }
            return prefixes.stream()
                    .filter(atc::startsWith)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }
    }

    private final List<DrugClass> classes = new ArrayList<>();

    DrugClasses(List<Row> rows) {
        for (Row row : rows) {
            List<String> prefixes =
                    row.list("atc_prefixes").stream().map(Codes::normalise).toList();
            if (!prefixes.isEmpty()) {
                List<String> excluded =
                        row.list("atc_excluded").stream().map(Codes::normalise).toList();
                classes.add(new DrugClass(row.id(), prefixes, excluded));
            }
        }
    }

    /** Every class that counts the code among its members. */
    SortedSet<String> allOf(String atc) {
        return atLeast(1, atc);
    }

    /** The classes that describe the code most closely: those with the longest prefix. */
    SortedSet<String> closestOf(String atc) {
        int longest = classes.stream().mapToInt(c -> c.membership(atc)).max().orElse(0);
        return longest == 0 ? new TreeSet<>() : atLeast(longest, atc);
    }

    private SortedSet<String> atLeast(int length, String atc) {
        SortedSet<String> ids = new TreeSet<>();
        for (DrugClass drugClass : classes) {
            if (drugClass.membership(atc) >= length) {
                ids.add(drugClass.id());
            }
        }
        return ids;
    }
}
