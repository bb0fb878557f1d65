/** Tells a decision in the reader's language: what, why, on which facts, from which source. Shared by all edges. */
@NullMarked
package org.williscds.explanation;

import org.jspecify.annotations.NullMarked;
