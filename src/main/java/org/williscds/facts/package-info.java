/** What is known about one patient at one moment, as immutable plain Java. Rules see nothing else. */
@NullMarked
package org.williscds.facts;

import org.jspecify.annotations.NullMarked;
