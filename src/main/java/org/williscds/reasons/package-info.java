/** For one case: what is recommended and why; for any row or rule why not, and the smallest change by which it would hold. */
@NullMarked
package org.williscds.reasons;

import org.jspecify.annotations.NullMarked;
