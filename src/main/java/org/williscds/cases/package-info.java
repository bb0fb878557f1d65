/**
 * The edge for callers without FHIR: a case in the domain's own words, the recommendations with their full rationale.
 * {@code docs/guides/plain-json.md} tells its callers the same.
 */
@NullMarked
package org.williscds.cases;

import org.jspecify.annotations.NullMarked;
