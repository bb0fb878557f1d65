package org.williscds.reasons;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.Derived;
import org.williscds.facts.Fact;
import org.williscds.facts.GuidelineProfile;
import org.williscds.facts.LabResult;
import org.williscds.facts.Measure;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.Patient;
import org.williscds.knowledge.Release;

/** Changes of given facts that may bring a row or rule nearer, read off what is unmet. */
final class Suggestions {

    private final FactMaker maker;
    private final Supports supports;
    private final List<Fact> given;
    private final LocalDate today;

    Suggestions(Release release, Supports supports, List<Fact> given, LocalDate today) {
        this.maker = new FactMaker(release);
        this.supports = supports;
        this.given = given;
        this.today = today;
    }

    /** The most promising first: what the nearest way needs. */
    List<FactChange> of(WhyNot whyNot) {
        var changes = new LinkedHashSet<FactChange>();
        collect(whyNot, changes);
        return List.copyOf(changes);
    }

    private void collect(WhyNot whyNot, Set<FactChange> changes) {
        for (var unmet : whyNot.unmet()) {
            changes.addAll(changes(unmet));
        }
        for (var unmet : whyNot.unmet()) {
            unmet.waits().forEach(waits -> collect(waits, changes));
        }
    }

    private List<FactChange> changes(Unmet unmet) {
        if (unmet instanceof Unmet.Forbidden forbidden) {
            return forbidden.rests().stream()
                    .filter(Suggestions::canBeLeftOut)
                    .map(fact -> (Fact) fact)
                    .filter(given::contains)
                    .<FactChange>map(FactChange.Removed::new)
                    .toList();
        }
        if (unmet instanceof Unmet.Missing missing) {
            return missing(missing);
        }
        if (unmet instanceof Unmet.Field field) {
            return changed(field.of(), with(field.needs(), field.need()));
        }
        if (unmet instanceof Unmet.Cell cell) {
            var needs = with(cell.needs(), new Requirement.Cell(cell.path(), cell.row(), cell.column()));
            return Stream.concat(
                            changed(cell.of(), needs).stream(), made(cell.of().getClass(), needs).stream())
                    .toList();
        }
        return List.of();
    }

    private List<FactChange> missing(Unmet.Missing missing) {
        var single = Stream.of(Patient.class, GuidelineProfile.class)
                .filter(type -> type == missing.type())
                .flatMap(type -> given.stream().filter(type::isInstance))
                .flatMap(fact -> changed(fact, missing.needs()).stream())
                .toList();
        return single.isEmpty() ? made(missing.type(), missing.needs()) : single;
    }

    private List<FactChange> made(Class<?> type, List<Requirement> needs) {
        return maker.made(type, new Needs(needs, today)).stream()
                .<FactChange>map(FactChange.Added::new)
                .toList();
    }

    /** Of a conclusion the given facts under it are changed. */
    private List<FactChange> changed(Object of, List<Requirement> needs) {
        var changes = new ArrayList<FactChange>();
        for (var fact : facts(of)) {
            var other = maker.changed(fact, new Needs(needs, today));
            if (!other.equals(fact)) {
                changes.add(new FactChange.Replaced(fact, other));
            }
        }
        return changes;
    }

    private List<Fact> facts(Object of) {
        if (of instanceof Derived.LatestLab latest) {
            return List.of(latest.result());
        }
        return supports.under(List.of(of)).stream()
                .map(fact -> (Fact) fact)
                .filter(given::contains)
                .toList();
    }

    private static List<Requirement> with(List<Requirement> needs, Requirement need) {
        return Stream.concat(needs.stream(), Stream.of(need)).distinct().toList();
    }

    private static boolean canBeLeftOut(Object fact) {
        return fact instanceof ConditionFinding
                || fact instanceof ClinicalFinding
                || fact instanceof MedicationUse
                || fact instanceof LabResult
                || fact instanceof Measure;
    }
}
