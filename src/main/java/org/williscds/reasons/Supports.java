package org.williscds.reasons;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Derived;
import org.williscds.facts.Fact;
import org.williscds.recommendation.Conclusion;
import org.williscds.rulebase.Expression;
import org.williscds.rulebase.Known;
import org.williscds.rulebase.ReadRule;

/** The given facts on which a conclusion rests: those that it names, or else those of the rules that conclude the like. */
final class Supports {

    private static final int MOST_DEEP = 6;

    private final Known known;
    private final List<ReadRule> rules;

    Supports(Known known, List<ReadRule> rules) {
        this.known = known;
        this.rules = rules;
    }

    List<Object> under(Collection<?> conclusions) {
        var given = new LinkedHashSet<Object>();
        conclusions.forEach(conclusion -> collect(conclusion, given, new LinkedHashSet<>(), 0));
        return List.copyOf(given);
    }

    private void collect(@Nullable Object object, Set<Object> given, Set<Object> seen, int depth) {
        if (object == null || depth > MOST_DEEP || !seen.add(object)) {
            return;
        }
        if (object instanceof Derived || object instanceof Conclusion) {
            var before = given.size();
            components(object).forEach(component -> collect(component, given, seen, depth + 1));
            if (given.size() == before) {
                concluding(object).forEach(joined -> joined.forEach(one -> collect(one, given, seen, depth + 1)));
            }
        } else if (object instanceof Fact) {
            given.add(object);
        }
    }

    private List<List<Object>> concluding(Object conclusion) {
        var found = new ArrayList<List<Object>>();
        for (var rule : rules) {
            if (rule.conclusions().stream()
                    .anyMatch(made -> made instanceof Expression.Made one && one.type() == conclusion.getClass())) {
                found.addAll(known.matches(rule));
            }
        }
        return found;
    }

    private static List<Object> components(Object conclusion) {
        var values = new ArrayList<Object>();
        for (var component : conclusion.getClass().getRecordComponents()) {
            try {
                var value = component.getAccessor().invoke(conclusion);
                if (value instanceof Fact) {
                    values.add(value);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("A component of %s cannot be read.".formatted(conclusion), e);
            }
        }
        return values;
    }
}
