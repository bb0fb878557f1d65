package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.williscds.decision.DecisionService;
import org.williscds.fhir.ChartReader;
import org.williscds.fhir.Prefetch;
import org.williscds.fhir.TerminologyVocabulary;
import org.williscds.testsupport.EditedRules;

/** A medicine is added by one row, and its names by another; no Java, no rule. */
class AddingAMedicineTest {

    private static final String WORSENS = "medication/worsens_rls.csv";
    private static final String SUBSTANCES = "terminology/substances.csv";

    @Test
    void oneRowAndItsNamesMakeAMedicineKnown() throws Exception {
        var rules = new EditedRules()
                .rows(SUBSTANCES, rows -> rows.add(copy(rows, "metoclopramide", List.of("newpride"))))
                .rows(WORSENS, rows -> {
                    var row = copy(rows, "worsens-metoclopramide", List.of("worsens-newpride", "newpride"));
                    rows.add(row);
                });

        assertThat(recommended(rules.release(), "NEWPRIDE 10 mg tablets")).contains("worsens-newpride");
        assertThat(recommended(new EditedRules().release(), "NEWPRIDE 10 mg tablets"))
                .noneMatch(id -> id.startsWith("worsens-"));
    }

    /** A row like that one, with other first cells; names and codes are its own. */
    private static List<String> copy(List<List<String>> rows, String id, List<String> firstCells) {
        var header = rows.get(0);
        var row = new ArrayList<>(rows.stream()
                .filter(cells -> cells.get(0).equals(id))
                .findFirst()
                .orElseThrow());
        for (var index = 0; index < firstCells.size(); index++) {
            row.set(index, firstCells.get(index));
        }
        for (var name : List.of("name_en", "name_nl", "name_de")) {
            if (header.contains(name)) {
                row.set(header.indexOf(name), "newpride");
            }
        }
        for (var code : List.of("atc", "rxnorm")) {
            if (header.contains(code)) {
                row.set(header.indexOf(code), "");
            }
        }
        return row;
    }

    private static List<String> recommended(Release release, String medicine) throws Exception {
        var json = new com.fasterxml.jackson.databind.ObjectMapper();
        var drafts = json.readTree("""
                {"resourceType":"Bundle","entry":[{"resource":{"resourceType":"MedicationRequest","id":"d","status":"draft",
                 "intent":"order","medicationCodeableConcept":{"text":"%s"},"subject":{"reference":"Patient/p"}}}]}""".formatted(medicine));
        var prefetch = json.readTree("""
                {"c":{"resourceType":"Condition","id":"c","clinicalStatus":{"coding":[{"code":"active"}]},
                 "code":{"coding":[{"system":"http://snomed.info/sct","code":"32914008"}]},"subject":{"reference":"Patient/p"}}}""");
        var reader =
                new ChartReader(new TerminologyVocabulary(release.terminology()), java.util.Map.of("c", "Condition"));
        var day = LocalDate.of(2026, 11, 23);
        var chart =
                reader.read(new ChartReader.Request("p", Prefetch.read(prefetch), drafts, "/context/draftOrders", day));
        return new DecisionService()
                .decide(release, day, release.manifest().defaultProfile(), chart).fired().stream()
                        .map(fired -> fired.recommendation().id())
                        .toList();
    }
}
