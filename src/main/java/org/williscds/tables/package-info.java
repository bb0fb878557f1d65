/** Sheets as cells with addresses, and the description beside each that says what its columns mean. */
@NullMarked
package org.williscds.tables;

import org.jspecify.annotations.NullMarked;
