/** What those who run the service ask: which release is in force, is the service ready, what was refused. */
@NullMarked
package org.williscds.operations;

import org.jspecify.annotations.NullMarked;
