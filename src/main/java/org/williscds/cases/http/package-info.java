/** The edge that answers cases in plain JSON, {@code POST /recommendations}. */
@NullMarked
package org.williscds.cases.http;

import org.jspecify.annotations.NullMarked;
