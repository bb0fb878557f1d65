package org.williscds.knowledge;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Fact;
import org.williscds.rulebase.RuleText;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Row;

/**
 * Which patients the change from one release to another can reach: those to whom a table that was changed can have something
 * to say, before or after. The rule of a table follows from its description; a change of rules written by hand can reach
 * everybody.
 */
public final class ChangeReach {

    private final Release before;
    private final Release after;
    private final Set<String> changed;
    private final boolean everybody;

    private ChangeReach(Release before, Release after, Set<String> changed, boolean everybody) {
        this.before = before;
        this.after = after;
        this.changed = Set.copyOf(changed);
        this.everybody = everybody;
    }

    public static ChangeReach between(Release before, Release after) {
        var names = new HashSet<>(before.tables().keySet());
        names.addAll(after.tables().keySet());
        names.removeIf(name -> isSame(before.tables().get(name), after.tables().get(name)));
        return new ChangeReach(before, after, names, !byHand(before.rules()).equals(byHand(after.rules())));
    }

    private static boolean isSame(@Nullable DecisionTable one, @Nullable DecisionTable other) {
        return one != null
                && other != null
                && one.description().equals(other.description())
                && cells(one).equals(cells(other));
    }

    private static List<Map<String, String>> cells(DecisionTable table) {
        return table.rows().stream().map(Row::cells).toList();
    }

    private static Set<RuleText> byHand(List<RuleText> rules) {
        return rules.stream().filter(file -> !file.isGenerated()).collect(Collectors.toSet());
    }

    /** Whether the two releases could answer differently to these facts, which both read alike. */
    public boolean reaches(Collection<? extends Fact> facts) {
        return everybody || meets(before, facts) || meets(after, facts);
    }

    private boolean meets(Release release, Collection<? extends Fact> facts) {
        var looked = release.ruleBase().tablesFor(facts);
        return changed.stream().anyMatch(looked::contains);
    }
}
