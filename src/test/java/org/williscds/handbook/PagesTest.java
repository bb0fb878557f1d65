package org.williscds.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.williscds.testsupport.SmallRules;

/** What the pages say of made-up rules. */
class PagesTest {

    private static final SortedMap<String, String> PAGES = Handbook.pages(new SmallRules()
            .file("terminology/labs.table.yaml", """
                    title: Tests
                    question: Which tests are there?
                    columns:
                      id: id
                      name_en: name_en
                      unit: { title: Unit, type: text }
                    """)
            .file("terminology/labs.csv", "id,name_en,unit\nferritin,ferritin,ug/L\n")
            .file("topic/iron.table.yaml", """
                    title: Low iron
                    question: Which result is low?
                    facts:
                      lab: { is: LatestLab }
                      patient: { is: Patient }
                    without:
                      settled: { is: Circumstance, where: { circumstance: row.unless } }
                    concludes:
                      - is: Recommendation
                        with: { id: row.id, indicator: row.indicator, about: patient, occasions: row.shown_at, wording: row.wording, advice: none }
                    columns:
                      id: id
                      lab: { title: Test, role: condition, type: code, of: terminology/labs, tests: lab.test, how: equals, key: true }
                      at_most: { title: At most, meaning: The result itself., role: condition, type: decimal, any: true, tests: lab.highest, how: at most }
                      unless: { title: Unless, role: outcome, type: text }
                      indicator: { title: Indicator, role: outcome, type: choice, values: [info, warning, critical] }
                      shown_at: { title: Shown at, role: outcome, type: choices, values: [patient-view, order-select, order-sign] }
                      wording: { title: Wording, role: outcome, type: wording, parts: [summary, detail] }
                      unit: { title: Unit, type: text }
                      source: source
                      status: status
                      review: review
                      note: note
                    """)
            .file("topic/iron.csv", """
                    id,lab,at_most,unless,indicator,shown_at,wording,unit,source,status,review,note
                    low,ferritin,75,overload,warning,patient-view;order-select,low,ug/L,SRC-A;SRC-B,recalled,needed,A <remark>
                    any,ferritin,any,none,info,patient-view,low,ug/L,SRC-A,verified,none,
                    """)
            .file("topic/wording.csv", """
                    key,part,en,nl,de
                    low,summary,{lab} is low.,{lab} is laag.,{lab} ist niedrig.
                    low,detail,It is below *75*.,Lager dan 75.,Unter 75.
                    """)
            .file("topic/some.drl", """
                    // About the file.
                    //
                    //   told-above    told in the list
                    package rules.topic;

                    import org.williscds.facts.Circumstance;
                    import org.williscds.facts.Patient;

                    rule "told-above"
                        @source("SRC-A")
                    when
                        $patient : Patient()
                    then
                        insertLogical( new Circumstance( "some", $patient ) );
                    end
                    """)
            .scenario("one", "20", "", "nothing")
            .release());

    private static final String TOPIC = PAGES.getOrDefault("topic.md", "");

    @Test
    void thereIsAPageForEachTopicAndFourBeside() {
        assertThat(PAGES.keySet())
                .containsExactly("README.md", "coverage.md", "hooks.md", "sources.md", "terminology.md", "topic.md");
    }

    @Test
    void aRowIsASentenceWithNamesAndUnits() {
        assertThat(TOPIC)
                .contains(
                        "<a id=\"low\"></a>When test is **ferritin**, and at most **75 ug/L**, and unless **overload** → "
                                + "indicator: **warning**; shown at: **patient view and order select**; "
                                + "wording: [“‹lab› is low.”](#text-low). *A &lt;remark>*");
    }

    @Test
    void whatRestrictsNothingIsNotSaid() {
        assertThat(TOPIC).contains("<a id=\"any\"></a>When test is **ferritin** → indicator: **info**");
    }

    @Test
    void aRowTellsOnWhatItRestsAndWhenToLookAgain() {
        assertThat(TOPIC)
                .contains("<sub>`low` · [SRC-A](sources.md#src-a), [SRC-B](sources.md#src-b) · recalled · "
                        + "**review needed** · look again by 2026-12-24</sub>")
                .contains("<sub>`any` · [SRC-A](sources.md#src-a) · verified · look again by 2027-01-01</sub>");
    }

    @Test
    void theTextsStandInFull() {
        assertThat(TOPIC)
                .contains("<a id=\"text-low\"></a>`low`<br>*summary:* ‹lab› is low.<br>*detail:* It is below *75*.");
    }

    @Test
    void aWrittenRuleIsToldByTheListOfItsFile() {
        assertThat(TOPIC)
                .contains("About the file.")
                .contains("<a id=\"rule-told-above\"></a>**told-above**: told in the list<br><sub>[SRC-A]");
    }

    @Test
    void theExamplesAreNamed() {
        assertThat(TOPIC)
                .contains("<details><summary>`topic/all.scenarios.csv`: 1 example</summary>\n\n- one (`nothing`)");
    }

    @Test
    void theHooksSayWhatIsShownWhere() {
        assertThat(PAGES.get("hooks.md"))
                .contains("| Topic | 2 | 1 | 0 |")
                .contains("| [low](topic.md#low) | [“‹lab› is low.”](topic.md#text-low) | warning | warning |  |");
    }

    @Test
    void theSourcesSayWhatRestsOnThem() {
        assertThat(PAGES.get("sources.md"))
                .contains("<a id=\"src-a\"></a>**SRC-A**: A book<br><sub>verified · look again by 2027-01-01 · "
                        + "rests on it: 3 in [topic](topic.md)</sub>");
    }
}
