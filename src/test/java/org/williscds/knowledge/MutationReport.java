package org.williscds.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The outcome of a mutation check as a page. */
final class MutationReport {

    private static final String UNEXPLAINED = "Not explained yet";

    private final List<Mutant> mutants;
    private final Map<String, List<Mutant>> survivors = new TreeMap<>();

    MutationReport(List<Mutant> mutants, List<Mutant> survivors, Release release) {
        this.mutants = mutants;
        var reasons = SurvivalReasons.read();
        var byReason = survivors.stream().collect(Collectors.groupingBy(mutant -> reasons.of(mutant, release)));
        byReason.forEach((reason, some) -> this.survivors
                .computeIfAbsent(
                        reason.filter(one -> one.covers(some.size()))
                                .map(SurvivalReasons.Reason::text)
                                .orElse(UNEXPLAINED),
                        text -> new ArrayList<>())
                .addAll(some));
    }

    double caught() {
        return share(mutants.size(), survived("").size());
    }

    List<Mutant> unexplained() {
        return survivors.getOrDefault(UNEXPLAINED, List.of());
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "Mutation check: %d of %d mutants caught (%.1f %%), %d survivors not explained.",
                mutants.size() - survived("").size(),
                mutants.size(),
                100 * caught(),
                unexplained().size());
    }

    /** @param triedOnAll that many of the survivors, drawn at random, survive all scenarios as well */
    String page(int triedOnAll) {
        var page = new StringBuilder("""
                # Mutation check

                *Written by `./mvnw -Pmutation verify`; do not edit.*

                Would the scenarios notice a mistake in the rules? Each small mistake is made, one at a time, in a copy of
                `rules/`; a mutant is caught when a scenario fails, when the evaluation breaks off, or when the checks of tables
                refuse it. Made are: each row lost; each number moved up and down by a step (1, or 0.1 where it has decimals);
                each condition dropped, swapped with another word, or set where there was none; each outcome swapped; each
                constraint and each pattern of a rule lost; each constant that a rule concludes swapped. Texts that a row on the way
                adds to a card, and names, are not tried.

                | topic | mutants | caught | share |
                |---|---:|---:|---:|
                """);
        mutants.stream()
                .collect(Collectors.groupingBy(Mutant::topic, TreeMap::new, Collectors.counting()))
                .forEach((topic, all) -> line(page, topic, all, survived(topic).size()));
        line(page, "**all**", mutants.size(), survived("").size());
        page.append("""

                Only those scenarios are tried that a mutant can make a difference to: those that read the changed cell, or in which
                a changed rule holds for something else. That this leaves none out is checked by each run: of the survivors %d were
                drawn at random and tried on all scenarios, and all of them survived those too. (What one of the chosen scenarios
                catches is caught in any case.)

                ## Survivors

                One line for each column of a table, or rule, and reason. The mutants themselves are printed by
                `./mvnw -Pmutation verify -Dwillis.mutation.only=<the beginning of a name>`.

                | table or rule | changed | survivors | why no scenario fails |
                |---|---|---:|---|
                """.formatted(triedOnAll));
        survivors.entrySet().stream()
                .flatMap(reason -> reason.getValue().stream().map(mutant -> new Line(mutant, reason.getKey())))
                .collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.counting()))
                .forEach((line, number) -> page.append(
                        "| `%s` | %s | %d | %s |%n".formatted(line.where(), line.what(), number, line.reason())));
        return page.toString().stripTrailing() + "\n";
    }

    /** What survives for one reason in one column or rule. */
    private record Line(String where, String what, String reason) implements Comparable<Line> {

        private static final Comparator<Line> ORDER =
                Comparator.comparing(Line::where).thenComparing(Line::what).thenComparing(Line::reason);

        Line(Mutant mutant, String reason) {
            this(
                    mutant instanceof Mutant.Cell cell ? cell.table() : mutant.place(),
                    mutant instanceof Mutant.Cell cell
                            ? (cell.column().isEmpty() ? "a row" : cell.column())
                            : "a condition",
                    reason.replace("|", "\\|"));
        }

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }

    private List<Mutant> survived(String topic) {
        return survivors.values().stream()
                .flatMap(List::stream)
                .filter(mutant -> topic.isEmpty() || mutant.topic().equals(topic))
                .toList();
    }

    private static void line(StringBuilder page, String topic, long all, long survived) {
        page.append(String.format(
                Locale.ROOT, "| %s | %d | %d | %.1f %% |%n", topic, all, all - survived, 100 * share(all, survived)));
    }

    private static double share(long all, long survived) {
        return all == 0 ? 1 : (double) (all - survived) / all;
    }
}
