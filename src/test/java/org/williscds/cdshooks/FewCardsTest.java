package org.williscds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole requests with more to say than there are cards: what shares one, what is left over, and that nothing is lost. */
@QuarkusTest
class FewCardsTest {

    private static final String NOT_SHOWN = " more, not shown as cards**";

    /** Kidney function unknown, opioid precautions not recorded. */
    @ParameterizedTest
    @ValueSource(strings = {"rls-order-select", "rls-order-sign"})
    void severalFindingsAboutOneOrderAreOneCardWithAList(String service) {
        CdsServicesTest.send(
                        service,
                        request(service)
                                .draft("d1", HookRequest.named("morphine 10 mg tablet"))
                                .selections("MedicationRequest/d1")
                                .json())
                .statusCode(200)
                .body("cards", hasSize(1))
                .body("cards[0].summary", endsWith(" (+1)"))
                .body(
                        "cards[0].detail",
                        allOf(
                                containsString("**2 findings about this medicine**"),
                                containsString("- Morphine is dosed by kidney function, and that is not known.\n"),
                                containsString(
                                        "- Morphine for restless legs: precautions for opioids are not recorded.\n"),
                                not(containsString(NOT_SHOWN))))
                .body("cards[0].links", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rls-order-select", "rls-order-sign"})
    void ofManyOrdersTheMostUrgentGetCardsAndTheLastCardTellsTheRest(String service) {
        var request = request(service)
                .draft("d1", HookRequest.metoclopramide())
                .draft("d2", HookRequest.named("mirtazapine 15 mg tablet"))
                .draft("d3", HookRequest.named("trimetazidine 35 mg"))
                .draft("d4", HookRequest.named("haloperidol 5 mg tablet"))
                .draft("d5", HookRequest.named("morphine 10 mg tablet"))
                .selections("d1", "d2", "d3", "d4", "d5");

        var answer = CdsServicesTest.send(service, request.json())
                .statusCode(200)
                .body("cards", hasSize(3))
                .body("cards.indicator", equalTo(List.of("critical", "warning", "warning")))
                .body("cards[0].source.topic.code", equalTo("worsensTrimetazidine"))
                .body("cards[0].detail", not(containsString(NOT_SHOWN)))
                .body("cards[1].detail", not(containsString(NOT_SHOWN)))
                .extract()
                .jsonPath();

        var last = answer.getString("cards[2].detail");
        var rest = last.substring(last.indexOf(NOT_SHOWN) + NOT_SHOWN.length()).strip();
        var lines = rest.substring(0, rest.indexOf("\n\n")).lines().toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2).allMatch(line -> line.startsWith("- "));
        assertThat(last).contains("**%d%s".formatted(lines.size(), NOT_SHOWN));
        var told = String.join("\n", answer.getList("cards.summary", String.class)) + "\n" + String.join("\n", lines);
        assertThat(told).contains("Trimetazidine", "Metoclopramide", "Mirtazapine", "Haloperidol", "Morphine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rls-order-select", "rls-order-sign"})
    void asManyOrdersAsCardsLeaveNothingOver(String service) {
        var request = request(service)
                .draft("d1", HookRequest.metoclopramide())
                .draft("d2", HookRequest.named("mirtazapine 15 mg tablet"))
                .draft("d3", HookRequest.named("trimetazidine 35 mg"))
                .selections("d1", "d2", "d3");

        CdsServicesTest.send(service, request.json())
                .body("cards", hasSize(3))
                .body("cards.findAll { it.detail.contains('" + NOT_SHOWN + "') }", empty());
    }

    private static HookRequest request(String service) {
        return (service.endsWith("sign") ? HookRequest.sign() : HookRequest.select()).withoutDrafts();
    }
}
