/** The handbook of a release: what its tables, rules and texts say, as Markdown pages that a neurologist can read. */
@NullMarked
package org.williscds.handbook;

import org.jspecify.annotations.NullMarked;
