/** The only place that knows Drools: compiles tables and DRL into one rule base, evaluates facts, and keeps track of why. */
@NullMarked
package org.williscds.rulebase;

import org.jspecify.annotations.NullMarked;
