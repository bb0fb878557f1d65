/** Problem documents (RFC 9457): how every edge that speaks plain JSON says what is wrong with a request. */
@NullMarked
package org.williscds.problem;

import org.jspecify.annotations.NullMarked;
