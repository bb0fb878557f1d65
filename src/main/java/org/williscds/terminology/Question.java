package org.williscds.terminology;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question of a questionnaire: which answers fit it, and how long they hold.
 *
 * @param id the row's id, in FHIR the linkId
 * @param finding what yes, no or a date speak of; "" when the question is about something else
 * @param measure what a number or the value of an option means; "" when there is none
 * @param least smallest value of the measure that can be right; null without a measure
 * @param most largest value of the measure that can be right; null without a measure
 * @param holdsDays an older answer has to be asked again; null when it holds for ever
 * @param options what may be chosen, in order, by id
 */
public record Question(
        String id,
        String questionnaire,
        Kind kind,
        String finding,
        String measure,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable Integer holdsDays,
        Map<String, Option> options) {

    public Question {
        options = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    public enum Kind {
        YES_NO,
        CHOICE,
        CHOICES,
        WHOLE,
        DECIMAL,
        DATE
    }

    /**
     * An answer to choose.
     *
     * @param present findings that it says are there
     * @param absent findings that it says are not there
     * @param value of the measure of the question; null when it leaves it unknown
     */
    public record Option(
            String id,
            Set<String> present,
            Set<String> absent,
            @Nullable BigDecimal value) {
        public Option {
            present = Set.copyOf(present);
            absent = Set.copyOf(absent);
        }
    }

    /** What an answer must be instead, in a few English words; empty when it fits. */
    public Optional<String> objection(Answer answer) {
        return switch (kind) {
            case YES_NO -> answer instanceof Answer.Plain ? Optional.empty() : Optional.of("yes, no or do not know");
            case CHOICE, CHOICES -> chosen(answer);
            case WHOLE, DECIMAL -> number(answer);
            case DATE -> answer instanceof Answer.Day ? Optional.empty() : Optional.of("a date");
        };
    }

    private Optional<String> chosen(Answer answer) {
        var wanted = kind == Kind.CHOICE ? "one of the answers " : "one or more of the answers ";
        var fits = answer instanceof Answer.Chosen chosen
                && !chosen.options().isEmpty()
                && (kind == Kind.CHOICES || chosen.options().size() == 1)
                && options.keySet().containsAll(chosen.options());
        return fits ? Optional.empty() : Optional.of(wanted + String.join(", ", options.keySet()));
    }

    private Optional<String> number(Answer answer) {
        if (answer instanceof Answer.Amount amount && isPossible(amount.value())) {
            return Optional.empty();
        }
        return Optional.of("a %snumber from %s to %s".formatted(kind == Kind.WHOLE ? "whole " : "", least, most));
    }

    private boolean isPossible(BigDecimal value) {
        return (least == null || value.compareTo(least) >= 0)
                && (most == null || value.compareTo(most) <= 0)
                && (kind == Kind.DECIMAL || value.stripTrailingZeros().scale() <= 0);
    }

    public List<String> optionIds() {
        return List.copyOf(options.keySet());
    }
}
