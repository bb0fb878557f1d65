package org.williscds.facts;

/**
 * Where a fact was read.
 *
 * @param resource the FHIR reference or the caller's own name of the entry, such as {@code MedicationRequest/17}
 * @param place JSON pointer into the request, such as {@code /context/draftOrders/entry/0/resource}
 */
public record Origin(String resource, String place) {}
