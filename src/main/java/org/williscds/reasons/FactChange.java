package org.williscds.reasons;

import org.williscds.facts.Fact;

/** One given fact that would be another one. */
public sealed interface FactChange {

    record Added(Fact fact) implements FactChange {}

    record Removed(Fact fact) implements FactChange {}

    record Replaced(Fact before, Fact after) implements FactChange {}
}
