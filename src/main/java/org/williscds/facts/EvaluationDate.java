package org.williscds.facts;

import java.time.LocalDate;

/** The day for which the rules are asked; rules never ask a clock. */
public record EvaluationDate(LocalDate date) implements Fact {}
