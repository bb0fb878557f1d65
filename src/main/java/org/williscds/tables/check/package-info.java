/** Checks of tables: one small class for each kind of mistake, all run in one pass by {@link TableChecks}. */
@NullMarked
package org.williscds.tables.check;

import org.jspecify.annotations.NullMarked;
