package org.williscds.recommendation;

/** What a rule may conclude for the reader: a recommendation, or an action that belongs to one. */
public sealed interface Conclusion permits Proposal, Recommendation {}
