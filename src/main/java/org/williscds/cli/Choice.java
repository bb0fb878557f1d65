package org.williscds.cli;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.williscds.tables.Suggestion;

/** Names that somebody chose on the command line: each must be one that exists. */
final class Choice {

    private Choice() {}

    /** @throws CannotBeDone that names the nearest */
    static void check(String what, Collection<String> chosen, Stream<String> known) {
        if (chosen.isEmpty()) {
            return;
        }
        var names = known.collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        chosen.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new CannotBeDone("There is no %s \"%s\". %s".formatted(what, name, Suggestion.among(name, names)));
        });
    }
}
