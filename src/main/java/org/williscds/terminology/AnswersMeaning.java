package org.williscds.terminology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.Fact;
import org.williscds.facts.Measure;
import org.williscds.facts.Origin;
import org.williscds.facts.Presence;

/**
 * What the answers to the questionnaires say together. "Do not know" says nothing. A date says since when the finding of
 * its question is there, unless another answer denies it. Where one answer to several choices says both yes and no of a
 * finding, nothing is known of it.
 *
 * @param facts findings and measures
 * @param asked since when a questionnaire is answered, whatever the answers say and however old they are
 * @param tooOld answers that no longer hold and have to be asked again
 */
public record AnswersMeaning(List<Fact> facts, List<ClinicalFinding> asked, List<GivenAnswer> tooOld) {

    public AnswersMeaning {
        facts = List.copyOf(facts);
        asked = List.copyOf(asked);
        tooOld = List.copyOf(tooOld);
    }

    /**
     * @param answers at most one to each question
     * @param on the day for which is asked
     */
    public static AnswersMeaning of(Questions questions, List<GivenAnswer> answers, LocalDate on) {
        var gathered = new Gathered();
        var tooOld = new ArrayList<GivenAnswer>();
        for (var given : answers) {
            if (holds(given, on)) {
                gathered.add(given);
            } else {
                tooOld.add(given);
            }
        }
        return new AnswersMeaning(gathered.facts(), asked(questions, answers), tooOld);
    }

    /** An answer of unknown age holds only if it holds for ever. */
    private static boolean holds(GivenAnswer given, LocalDate on) {
        var days = given.question().holdsDays();
        var answeredOn = given.on();
        return days == null || (answeredOn != null && !answeredOn.plusDays(days).isBefore(on));
    }

    private static List<ClinicalFinding> asked(Questions questions, List<GivenAnswer> answers) {
        var last = new LinkedHashMap<String, GivenAnswer>();
        for (var given : answers) {
            if (given.on() != null) {
                last.merge(given.question().questionnaire(), given, AnswersMeaning::later);
            }
        }
        var asked = new ArrayList<ClinicalFinding>();
        last.forEach((questionnaire, given) -> questions
                .answered(questionnaire)
                .ifPresent(finding ->
                        asked.add(new ClinicalFinding(finding, Presence.PRESENT, given.on(), given.origin()))));
        return asked;
    }

    private static GivenAnswer later(GivenAnswer one, GivenAnswer other) {
        return one.on() != null && other.on() != null && other.on().isAfter(one.on()) ? other : one;
    }

    /** One pass over the answers that hold. */
    private static final class Gathered {

        private record Said(Presence presence, Origin origin) {}

        private record Since(LocalDate day, Origin origin) {}

        private final Map<String, Said> findings = new LinkedHashMap<>();
        private final Map<String, Since> since = new LinkedHashMap<>();
        private final List<Fact> measures = new ArrayList<>();

        void add(GivenAnswer given) {
            var question = given.question();
            if (given.answer() instanceof Answer.Plain plain) {
                say(Set.of(question.finding()), plain.presence(), given.origin());
            } else if (given.answer() instanceof Answer.Day day) {
                since.put(question.finding(), new Since(day.day(), given.origin()));
            } else if (given.answer() instanceof Answer.Amount amount) {
                measures.add(new Measure(question.measure(), amount.value(), given.on(), given.origin()));
            } else if (given.answer() instanceof Answer.Chosen chosen) {
                chosen(chosen, given);
            }
        }

        private void chosen(Answer.Chosen chosen, GivenAnswer given) {
            var present = new HashSet<String>();
            var absent = new HashSet<String>();
            for (var option : given.question().options().values()) {
                if (chosen.options().contains(option.id())) {
                    present.addAll(option.present());
                    absent.addAll(option.absent());
                    if (option.value() != null) {
                        measures.add(
                                new Measure(given.question().measure(), option.value(), given.on(), given.origin()));
                    }
                }
            }
            var both = new HashSet<>(present);
            both.retainAll(absent);
            present.removeAll(both);
            absent.removeAll(both);
            say(new java.util.TreeSet<>(present), Presence.PRESENT, given.origin());
            say(new java.util.TreeSet<>(absent), Presence.ABSENT, given.origin());
        }

        private void say(Set<String> ids, Presence presence, Origin origin) {
            if (presence != Presence.NOT_ASSESSED) {
                ids.forEach(id -> findings.put(id, new Said(presence, origin)));
            }
        }

        List<Fact> facts() {
            var facts = new ArrayList<Fact>();
            findings.forEach((id, said) ->
                    facts.add(new ClinicalFinding(id, said.presence(), day(id, said.presence()), said.origin())));
            since.forEach((id, begun) -> {
                if (!findings.containsKey(id)) {
                    facts.add(new ClinicalFinding(id, Presence.PRESENT, begun.day(), begun.origin()));
                }
            });
            facts.addAll(measures);
            return facts;
        }

        private @Nullable LocalDate day(String id, Presence presence) {
            var begun = since.get(id);
            return begun == null || presence != Presence.PRESENT ? null : begun.day();
        }
    }
}
