/**
 * FHIR R4 JSON in, facts out. Reading is lenient: what cannot be used is reported as a gap with its place, never thrown.
 * The only package that knows FHIR's JSON shapes; what a code or a name means it asks of its port {@link Vocabulary}.
 */
@NullMarked
package org.williscds.fhir;

import org.jspecify.annotations.NullMarked;
