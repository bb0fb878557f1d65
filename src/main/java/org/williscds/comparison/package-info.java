/** What differs between two releases, told in clinical words: rows, wording, rules, descriptions, and the answers to scenarios. */
@NullMarked
package org.williscds.comparison;

import org.jspecify.annotations.NullMarked;
