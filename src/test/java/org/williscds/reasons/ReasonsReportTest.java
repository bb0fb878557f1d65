package org.williscds.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.williscds.facts.Fact;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.Scenarios;
import org.williscds.testsupport.Rules;

class ReasonsReportTest {

    private final Release release = Rules.release();
    private final Reasons reasons = new Reasons(release);
    private final ReasonsReport english = new ReasonsReport(release, Locale.ENGLISH);

    @Test
    void whatIsRecommendedIsToldWithItsRowsAndSources() {
        var told = ReasonsReport.text(english.why(reasons.why(scenario("adult-74"))));

        assertThat(told)
                .contains("secondary_causes/iron_bands, row")
                .contains("sources")
                .contains("ferritin");
    }

    @Test
    void aCellThatFailsIsToldWithItsPlaceAndTheValueItMet() {
        assertThat(whyNot("secondary_causes/iron_bands#ferritin-adult-low", scenario("adult-76")))
                .contains("At most: asks for at most 75 µg/L, but it is 76 (Ferritin 76 ug/L")
                .contains("(secondary_causes/iron_bands, row 2, H2)");
    }

    @Test
    void whatIsMissingIsFollowedToTheGivenFacts() {
        assertThat(whyNot("augmentation/verdict-present", scenario("adult-76")))
                .contains("there is no circumstance use of a dopaminergic medicine; it waits for")
                .contains("there is no medication use with application systemic, situation current");
    }

    @Test
    void theSmallestChangeIsToldWithWhatIsThereNow() {
        var search = reasons.smallestChange(
                target("secondary_causes/iron_bands#ferritin-adult-low"), scenario("adult-76"), 1);

        assertThat(ReasonsReport.text(List.of(english.changes(search))))
                .contains("would hold:")
                .contains("Ferritin 75 ug/L")
                .contains("(now Ferritin 76 ug/L");
    }

    @Test
    void thatNoChangeWasFoundIsTold() {
        var search = reasons.smallestChange(target("augmentation/verdict-present"), scenario("adult-76"), 1);

        assertThat(search.isFound()).isFalse();
        assertThat(ReasonsReport.text(List.of(english.changes(search))))
                .contains("No change of up to 1 facts was found");
    }

    @Test
    void namesAreThoseOfTheReadersLanguage() {
        var dutch = new ReasonsReport(release, Locale.forLanguageTag("nl"));
        var whyNot = reasons.whyNot(target("circumstances/from_conditions#condition-epilepsy"), scenario("adult-76"));

        assertThat(ReasonsReport.text(List.of(dutch.whyNot(whyNot)))).contains("Epilepsie");
    }

    @Test
    void jsonIsTheSameTree() throws Exception {
        var whyNot = reasons.whyNot(target("secondary_causes/iron_bands#ferritin-adult-low"), scenario("adult-76"));

        var json = new ObjectMapper().readTree(ReasonsReport.json(List.of(english.whyNot(whyNot))));

        assertThat(json.at("/0/text").asText()).endsWith("does not hold:");
        assertThat(json.at("/0/under/0/text").asText()).startsWith("At most: asks for at most 75");
    }

    @Test
    void aRowIsFoundByItsIdAloneAndARuleWithoutItsTopic() {
        assertThat(target("ferritin-adult-low").name()).isEqualTo("secondary_causes/iron_bands#ferritin-adult-low");
        assertThat(target("verdict-present").name()).isEqualTo("augmentation/verdict-present");
        assertThat(Target.named("no-such-row", release)).isEmpty();
    }

    private String whyNot(String name, List<Fact> facts) {
        return ReasonsReport.text(List.of(english.whyNot(reasons.whyNot(target(name), facts))));
    }

    private Target target(String name) {
        return Target.named(name, release).orElseThrow();
    }

    private List<Fact> scenario(String id) {
        return new Scenarios(release)
                .all().stream()
                        .filter(scenario -> scenario.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .facts();
    }
}
