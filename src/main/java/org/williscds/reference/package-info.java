/** The pages that cards link to: one row of one table, readable without any knowledge of its machinery. */
@NullMarked
package org.williscds.reference;

import org.jspecify.annotations.NullMarked;
