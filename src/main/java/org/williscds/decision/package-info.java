/** The one use case: facts in, recommendations out, with the release that made them. */
@NullMarked
package org.williscds.decision;

import org.jspecify.annotations.NullMarked;
