/** A release of the knowledge: read from files, checked, compiled, tried against its scenarios, activated. */
@NullMarked
package org.williscds.knowledge;

import org.jspecify.annotations.NullMarked;
