/**
 * Codes and names of the outside world to the substances, conditions, tests and units that the rules speak of, and
 * answers to questions to findings and measures.
 *
 * <p>{@link org.williscds.terminology.Terminology} is the way in. Everything it knows comes from the tables in {@code rules/terminology/}
 * and {@code rules/questionnaires/}; what it does not know it says, and it never guesses.
 */
@NullMarked
package org.williscds.terminology;

import org.jspecify.annotations.NullMarked;
