package org.williscds.reasons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.williscds.explanation.CellWords;
import org.williscds.explanation.FactWords;
import org.williscds.facts.DailyDose;
import org.williscds.facts.DataSource;
import org.williscds.facts.Fact;
import org.williscds.facts.GuidelineProfile;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.Patient;
import org.williscds.knowledge.Release;
import org.williscds.tables.CellAddress;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Condition;
import org.williscds.tables.Row;

/** What is unmet, and what would have to be otherwise, in short phrases with the names of one language. */
final class ReasonWords {

    private final CellWords cells;
    private final FactWords facts;

    ReasonWords(Release release, Locale language) {
        this.cells = new CellWords(release.wording(), language);
        this.facts = new FactWords(release.wording(), language);
    }

    String unmet(Unmet unmet) {
        if (unmet instanceof Unmet.Cell cell) {
            return cell(cell);
        }
        if (unmet instanceof Unmet.Field field) {
            return "%s: needs to be %s, but %s"
                    .formatted(
                            thing(field.of()),
                            need(field.need()),
                            field.need() instanceof Requirement.Asked
                                    ? "is not"
                                    : "is " + value(field.need().path(), field.met()));
        }
        if (unmet instanceof Unmet.Missing missing) {
            return "there is no " + missing(missing);
        }
        if (unmet instanceof Unmet.Forbidden forbidden) {
            return "there must be no %s%s"
                    .formatted(things(forbidden.by()), forbidden.rests().isEmpty() ? "" : rests(forbidden));
        }
        return "not so: " + ((Unmet.Other) unmet).text();
    }

    /** {@code circumstance pregnancy}, {@code augmentation item with item …, state present}. */
    private String missing(Unmet.Missing missing) {
        var kind = kind(missing.type());
        var named = new ArrayList<String>();
        var values = new LinkedHashSet<String>();
        for (var need : missing.needs()) {
            var path = spaced(need.path());
            if (values.add(path + needed(need))) {
                named.add(path.equals(kind) ? needed(need) : need(need));
            }
        }
        return named.isEmpty()
                ? kind
                : "%s %s%s"
                        .formatted(
                                kind,
                                spaced(missing.needs().get(0).path()).equals(kind) ? "" : "with ",
                                String.join(", ", named));
    }

    /** The value or cell that is asked for, without the name of what it is the value of. */
    private String needed(Requirement need) {
        if (need instanceof Requirement.Same same) {
            return (same.equal() ? "" : "other than ") + value(same.path(), same.value());
        }
        if (need instanceof Requirement.Cell cell) {
            return cells.of(column(cell.row(), cell.column()), cell.row());
        }
        return need(need);
    }

    private String rests(Unmet.Forbidden forbidden) {
        var words = forbidden.rests().stream()
                .filter(fact -> !forbidden.by().contains(fact))
                .map(this::thing)
                .distinct()
                .toList();
        return words.isEmpty() ? "" : ", which rests on " + String.join(" and ", words);
    }

    private String cell(Unmet.Cell cell) {
        var column = column(cell.row(), cell.column());
        var is = cell.verdict() == Condition.Verdict.UNKNOWN ? "is not known" : "is " + value(cell.path(), cell.met());
        return "%s: %s %s, but it %s%s (%s)"
                .formatted(
                        column.title(),
                        how(column),
                        cells.of(column, cell.row()),
                        is,
                        cell.of() instanceof Row ? "" : " (" + thing(cell.of()) + ")",
                        place(cell.row(), cell.column()));
    }

    private static String how(ColumnDescription column) {
        return column.test()
                .map(test -> switch (test.how()) {
                    case EQUALS, ONE_OF, MOST_SPECIFIC, ITSELF_OR_CLASS -> "asks for";
                    case NONE_OF -> "asks for none of";
                    case BELOW -> "asks for less than";
                    case AT_MOST -> "asks for at most";
                    case AT_LEAST -> "asks for at least";
                    case ABOVE -> "asks for more than";
                })
                .orElse("asks for");
    }

    /** {@code secondary_causes/iron_bands, row 2, H2}. */
    static String place(Row row, String column) {
        var index = List.copyOf(row.cells().keySet()).indexOf(column);
        return "%s, row %d, %s".formatted(row.table(), row.number(), CellAddress.of(Math.max(0, index), row.number()));
    }

    private static ColumnDescription column(Row row, String column) {
        return row.description()
                .column(column)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no column %s. Maybe it was renamed.".formatted(row.table(), column)));
    }

    String need(Requirement need) {
        if (need instanceof Requirement.Same same) {
            return "%s %s%s"
                    .formatted(
                            spaced(same.path()), same.equal() ? "" : "other than ", value(same.path(), same.value()));
        }
        if (need instanceof Requirement.Cell cell) {
            var column = column(cell.row(), cell.column());
            return "%s %s".formatted(column.title().toLowerCase(Locale.ROOT), cells.of(column, cell.row()));
        }
        var asked = (Requirement.Asked) need;
        var arguments = asked.arguments().stream()
                .map(argument -> value(asked.path(), argument))
                .collect(Collectors.joining(", "));
        return "%s%s%s"
                .formatted(
                        asked.answer() ? "" : "not ",
                        spaced(asked.path()),
                        arguments.isEmpty() ? "" : " (" + arguments + ")");
    }

    private String value(String path, @Nullable Object value) {
        if (value == null) {
            return "not known";
        }
        if (value instanceof Collection<?> all) {
            return all.isEmpty()
                    ? "nothing"
                    : all.stream().map(one -> value(path, one)).sorted().collect(Collectors.joining(", "));
        }
        if (value instanceof Enum<?>) {
            return cells.word(path.substring(path.lastIndexOf('.') + 1), Producers.word(value));
        }
        if (value instanceof Boolean) {
            return value.equals(true) ? "yes" : "no";
        }
        return value instanceof String word
                ? cells.name(word)
                : value instanceof Fact ? thing(value) : value.toString();
    }

    private String things(List<Object> objects) {
        return objects.stream()
                .filter(object -> !(object instanceof org.williscds.tables.DecisionTable))
                .map(this::thing)
                .collect(Collectors.joining(" with "));
    }

    /** A fact in words; a conclusion by its kind and by the words and facts in it. */
    String thing(Object object) {
        if (object instanceof MedicationUse use) {
            return medicine(use);
        }
        if (object instanceof Patient patient) {
            return patient(patient);
        }
        if (object instanceof GuidelineProfile profile) {
            return "guideline profile " + profile.id();
        }
        if (object instanceof DataSource source) {
            return "%s: %s"
                    .formatted(
                            Producers.word(source.kind()),
                            Producers.word(source.availability()).replace('-', ' '));
        }
        if (object instanceof Row row) {
            return "%s, row %d".formatted(row.table(), row.number());
        }
        var words = object instanceof Fact fact ? facts.of(fact) : java.util.Optional.<String>empty();
        return words.orElseGet(() -> kind(object.getClass()) + parts(object));
    }

    private String parts(Object conclusion) {
        var components = conclusion.getClass().getRecordComponents();
        var words = new ArrayList<String>();
        for (var component : components == null ? new java.lang.reflect.RecordComponent[0] : components) {
            try {
                var value = component.getAccessor().invoke(conclusion);
                if (value instanceof String || value instanceof Enum<?>) {
                    words.add(value(component.getName(), value));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A component of %s cannot be read.".formatted(conclusion), e);
            }
        }
        return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
    }

    private String medicine(MedicationUse use) {
        var status =
                switch (use.status()) {
                    case CURRENT -> "in use";
                    case PROPOSED -> use.renewal() ? "ordered again" : "being ordered";
                    case STOPPED -> "used before";
                };
        var details = Stream.of(
                        use.application() == MedicationUse.Application.LOCAL ? "local use only" : null,
                        use.indications().isEmpty() ? null : "for " + value("indications", use.indications()),
                        use.startedOn() == null ? null : "since " + use.startedOn(),
                        use.dose() instanceof DailyDose.Known known ? dose(known) : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return "%s %s%s".formatted(cells.name(use.key()), status, details.isEmpty() ? "" : " (" + details + ")");
    }

    private static String dose(DailyDose.Known dose) {
        return "%s%s mg a day"
                .formatted(
                        dose.asNeeded() ? "as needed up to " : "",
                        dose.high().stripTrailingZeros().toPlainString());
    }

    private String patient(Patient patient) {
        return "patient (%s)".formatted(String.join(", ", parts(patient)));
    }

    private List<String> parts(Patient patient) {
        return List.of(
                patient.ageYears() == null ? "age not known" : "age " + patient.ageYears(),
                "sex " + value("sex", patient.sex()),
                "pregnant: " + value("pregnant", patient.pregnant()),
                "breastfeeding: " + value("breastfeeding", patient.breastfeeding()));
    }

    /** Of the patient only what is otherwise. */
    private String changed(Patient before, Patient after) {
        var was = parts(before);
        var is = parts(after);
        return "%s (now %s)"
                .formatted(
                        is.stream().filter(part -> !was.contains(part)).collect(Collectors.joining(", ")),
                        was.stream().filter(part -> !is.contains(part)).collect(Collectors.joining(", ")));
    }

    String change(FactChange change) {
        if (change instanceof FactChange.Added added) {
            return "with " + thing(added.fact());
        }
        if (change instanceof FactChange.Removed removed) {
            return "without " + thing(removed.fact());
        }
        var replaced = (FactChange.Replaced) change;
        if (replaced.before() instanceof Patient before && replaced.after() instanceof Patient after) {
            return changed(before, after);
        }
        return "%s (now %s)".formatted(thing(replaced.after()), thing(replaced.before()));
    }

    static String kind(Class<?> type) {
        return spaced(type.getSimpleName());
    }

    private static String spaced(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('.', ' ').toLowerCase(Locale.ROOT);
    }
}
