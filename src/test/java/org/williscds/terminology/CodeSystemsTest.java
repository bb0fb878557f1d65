package org.williscds.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSystemsTest {

    private static final Terminology TERMINOLOGY = Tables.terminology();

    @ParameterizedTest
    @CsvSource({
        "http://loinc.org, loinc",
        "https://loinc.org, loinc",
        "http://loinc.org/, loinc",
        "HTTP://LOINC.ORG, loinc",
        "' http://loinc.org ', loinc",
        "http://loinc.org|2.77, loinc",
        "urn:oid:2.16.840.1.113883.6.1, loinc",
        "URN:OID:2.16.840.1.113883.6.1, loinc",
        "2.16.840.1.113883.6.1, loinc",
        "http://www.whocc.no/ATC, atc",
        "http://fhir.de/CodeSystem/dimdi/atc, atc",
        "http://fhir.de/CodeSystem/bfarm/icd-10-gm|2024, icd-10-gm",
        "rxnorm, rxnorm"
    })
    void systemIsKnownHoweverItIsWritten(String uri, String id) {
        assertThat(TERMINOLOGY.systemId(uri)).hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "http://loinc.org.example",
                "2.16.840.1.113883.6.1.9",
                "loinc.org",
                "urn:oid:",
                "http://"
            })
    void unknownSystemStaysUnknown(String uri) {
        assertThat(TERMINOLOGY.systemId(uri)).isEmpty();
    }
}
