package org.williscds.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.williscds.comparison.AnswerDifference.Asked;
import org.williscds.comparison.AnswerDifference.Told;

/** Answers that differ, scenario by scenario; scenarios of which the answer changes alike stand together. */
final class AnswerLines {

    private static final int NAMED = 5;

    private final int most;

    AnswerLines(int most) {
        this.most = most;
    }

    /** One change of an answer, with the scenarios in which it is seen. */
    record Group(String title, List<String> lines) {}

    List<Group> groups(List<AnswerDifference> answers) {
        var alike = new LinkedHashMap<List<String>, List<AnswerDifference>>();
        answers.forEach(answer ->
                alike.computeIfAbsent(lines(answer), key -> new ArrayList<>()).add(answer));
        var groups = new ArrayList<Group>();
        alike.forEach((lines, together) -> groups.add(new Group(title(together), lines)));
        return groups.size() <= most ? groups : cut(groups, answers.size());
    }

    private List<Group> cut(List<Group> groups, int scenarios) {
        var shown = new ArrayList<>(groups.subList(0, most));
        shown.add(new Group(
                "… and %s more, of %d scenarios in all, which the JSON form lists"
                        .formatted(TableLines.counted(groups.size() - most, "other change"), scenarios),
                List.of()));
        return shown;
    }

    private static String title(List<AnswerDifference> together) {
        var first = together.get(0);
        var asked =
                switch (first.asked()) {
                    case IN_BOTH -> "";
                    case AS_BEFORE -> ", as the older release asks it";
                    case AS_AFTER -> ", as the newer release asks it";
                };
        if (together.size() == 1) {
            return "%s: %s (%s%s)".formatted(first.scenario(), first.says(), first.place(), asked);
        }
        return "%d scenarios: %s%s"
                .formatted(
                        together.size(),
                        together.stream().limit(NAMED).map(AnswerLines::named).collect(Collectors.joining(", ")),
                        together.size() > NAMED ? " …" : "");
    }

    private static String named(AnswerDifference answer) {
        return answer.asked() == Asked.AS_BEFORE ? answer.scenario() + " (as before)" : answer.scenario();
    }

    private static List<String> lines(AnswerDifference answer) {
        if (!answer.unanswered().isEmpty()) {
            return List.of(answer.unanswered());
        }
        var hidden =
                answer.before().stream().anyMatch(was -> answer.after().stream().anyMatch(was::looksLike));
        var lines = new ArrayList<String>();
        var before = new ArrayList<>(answer.before());
        var after = new ArrayList<>(answer.after());
        for (var was : answer.before()) {
            after.stream().filter(was::differsInActionsOnly).findFirst().ifPresent(is -> {
                before.remove(was);
                after.remove(is);
                lines.add(actions(was, is));
            });
        }
        if (!before.isEmpty() || !after.isEmpty()) {
            lines.add(0, "before: " + told(before, hidden));
            lines.add(1, "after: " + told(after, hidden));
        }
        return lines;
    }

    private static String actions(Told was, Told is) {
        var gone = was.actions().stream()
                .filter(action -> !is.actions().contains(action))
                .toList();
        var come = is.actions().stream()
                .filter(action -> !was.actions().contains(action))
                .toList();
        return "[%s] %s (%s)%s%s%s"
                .formatted(
                        is.indicator(),
                        is.summary(),
                        is.id(),
                        gone.isEmpty() ? "" : " — before: " + String.join("; ", gone),
                        come.isEmpty() ? "" : " — after: " + String.join("; ", come),
                        gone.isEmpty() && come.isEmpty() ? " — the same actions in another order" : "");
    }

    private static String told(List<Told> told, boolean withText) {
        return told.isEmpty()
                ? "nothing of this"
                : told.stream().map(one -> words(one, withText)).collect(Collectors.joining("; and "));
    }

    private static String words(Told told, boolean withText) {
        return "[%s] %s (%s%s%s)%s"
                .formatted(
                        told.indicator(),
                        told.summary(),
                        told.id(),
                        told.shownAt().isEmpty() ? "" : ", at " + String.join(", ", told.shownAt()),
                        withText ? ", " + told.text() : "",
                        told.actions().isEmpty() ? "" : " — " + String.join("; ", told.actions()));
    }
}
