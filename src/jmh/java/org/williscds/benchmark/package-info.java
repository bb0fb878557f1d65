/** How fast Willis answers: micro benchmarks on the real rules. Not part of the product. */
@NullMarked
package org.williscds.benchmark;

import org.jspecify.annotations.NullMarked;
