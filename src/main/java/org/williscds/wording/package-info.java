/** The only place where Willis speaks a human language: texts of {@code wording.csv}, filled in for one reader. */
@NullMarked
package org.williscds.wording;

import org.jspecify.annotations.NullMarked;
