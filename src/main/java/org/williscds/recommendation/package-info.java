/** What rules conclude. Carries no wording: {@code wording} words it for its reader. */
@NullMarked
package org.williscds.recommendation;

import org.jspecify.annotations.NullMarked;
