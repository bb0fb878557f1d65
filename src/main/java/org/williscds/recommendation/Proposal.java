package org.williscds.recommendation;

import org.williscds.facts.Fact;

/** An action that belongs to the recommendation of the same {@code id} about the same fact. */
public record Proposal(String id, Fact about, Action action) implements Conclusion {}
