package org.williscds.reasons;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.williscds.tables.Condition;

/** All that a rule asks of one fact, to be asked for one component after the other. */
record Needs(List<Requirement> all, LocalDate today) {

    private static final String NOT_STATED = "not-stated";

    /** Words that one of these components may be: of a cell its entries; empty when nothing is asked of them. */
    List<String> words(String... names) {
        var wanted = Set.of(names);
        var words = new ArrayList<String>();
        for (var need : all) {
            if (!wanted.contains(last(need))) {
                continue;
            }
            if (need instanceof Requirement.Same same && same.equal() && same.value() != null) {
                words.add(Producers.word(same.value()));
            } else if (need instanceof Requirement.Cell cell
                    && cell.row().condition(cell.column()).orElse(null) instanceof Condition.OneOf oneOf) {
                oneOf.entries().stream().sorted().forEach(words::add);
            }
        }
        return words.stream()
                .distinct()
                .filter(word -> !word.equals(NOT_STATED))
                .toList();
    }

    Optional<String> word(String... names) {
        return words(names).stream().findFirst();
    }

    /** The constant as it is where it will do; else another that will. */
    <E extends Enum<E>> E constant(Class<E> type, E now, String... names) {
        var words = words(names);
        return words.contains(Producers.word(now))
                ? now
                : Stream.of(type.getEnumConstants())
                        .filter(constant -> words.contains(Producers.word(constant)))
                        .findFirst()
                        .orElse(now);
    }

    Bounds bounds(String... names) {
        return Bounds.of(all, Set.of(names));
    }

    /** Whether a component has to be nothing, or has to be something. */
    Optional<Boolean> isNothing(String name) {
        return all.stream()
                .filter(need -> last(need).equals(name))
                .filter(need -> need instanceof Requirement.Same same && same.value() == null)
                .map(need -> ((Requirement.Same) need).equal())
                .findFirst();
    }

    Optional<Boolean> yesOrNo(String name) {
        return all.stream()
                .filter(need -> last(need).equals(name))
                .map(need -> need instanceof Requirement.Asked asked
                        ? asked.answer()
                        : need instanceof Requirement.Same same && same.value() instanceof Boolean value
                                ? same.equal() == value
                                : Boolean.TRUE)
                .findFirst();
    }

    /** The day that a question speaks of, moved back by its days when it has some; empty when it is not asked. */
    Optional<LocalDate> daysBefore(String question) {
        return asked(question)
                .filter(asked -> asked.arguments().size() == 2)
                .flatMap(asked -> asked.arguments().get(0) instanceof LocalDate day
                                && asked.arguments().get(1) instanceof BigDecimal days
                        ? Optional.of(day.minusDays(days.longValue()))
                        : Optional.empty());
    }

    Optional<Requirement.Asked> asked(String question) {
        return all.stream()
                .filter(Requirement.Asked.class::isInstance)
                .map(Requirement.Asked.class::cast)
                .filter(asked -> asked.question().equals(question) && asked.answer())
                .findFirst();
    }

    private static String last(Requirement need) {
        return need.path().substring(need.path().lastIndexOf('.') + 1);
    }
}
