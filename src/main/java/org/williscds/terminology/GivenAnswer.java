package org.williscds.terminology;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Origin;

/**
 * An answer that fits its question.
 *
 * @param on the day it was given; null when not known
 */
public record GivenAnswer(
        Question question, Answer answer, @Nullable LocalDate on, Origin origin) {}
