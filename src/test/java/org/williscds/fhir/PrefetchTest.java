package org.williscds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.facts.Gap;
import org.williscds.fhir.PrefetchValue.ClientHasNothing;
import org.williscds.fhir.PrefetchValue.Failed;
import org.williscds.fhir.PrefetchValue.NotSupplied;
import org.williscds.fhir.PrefetchValue.Supplied;

class PrefetchTest {

    private static final String RESOURCE = "{resourceType: 'Condition', id: 'c'}";

    private static PrefetchValue value(String json) {
        return Prefetch.read(Reading.json("{'a/b': " + json + "}")).value("a/b");
    }

    @Test
    void aKeyThatIsAbsentIsNotSupplied() {
        assertThat(Prefetch.read(Reading.json("{}")).value("conditions")).isInstanceOf(NotSupplied.class);
        assertThat(Prefetch.read(Reading.json("null")).value("conditions")).isInstanceOf(NotSupplied.class);
        assertThat(Prefetch.read(Reading.json("{}").path("prefetch"))).isEqualTo(Prefetch.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "[null]",
                "{resourceType: 'Bundle', type: 'searchset', total: 0}",
                "{resourceType: 'Bundle'}",
                "{resourceType: 'Bundle', total: 0, entry: [{search: {mode: 'outcome'}, resource: {resourceType: 'OperationOutcome',"
                        + " issue: [{severity: 'error'}]}}]}",
                "{resourceType: 'Bundle', entry: [{search: {mode: 'outcome'}, resource: {resourceType: 'OperationOutcome',"
                        + " issue: [{severity: 'warning', code: '4101'}]}}]}",
                "{resourceType: 'Bundle', entry: []}",
                "{entry: null}"
            })
    void nullAndEmptyMeanThatTheClientHasNothing(String json) {
        assertThat(value(json)).isInstanceOf(ClientHasNothing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{resourceType: 'OperationOutcome'}",
                "{resource: {resourceType: 'OperationOutcome'}}",
                "{response: {status: '404 Not Found'}}",
                "{resourceType: 'Bundle', entry: [{resource: {resourceType: 'OperationOutcome'}}]}",
                "{resourceType: 'Bundle', entry: [{search: {mode: 'outcome'}, resource: {resourceType: 'OperationOutcome',"
                        + " issue: {severity: 'fatal'}}}]}",
                "{resourceType: 'Bundle', entry: [{response: {status: '500'}}]}"
            })
    void anOperationOutcomeOrErrorInPlaceOfTheResourceMeansThatItFailed(String json) {
        assertThat(value(json)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.FAILED);
            assertThat(failed.gaps().get(0).place()).startsWith("/prefetch/a~1b");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "true",
                "'none'",
                "''",
                "{}",
                "{a: 1}",
                "[5]",
                "{resource: 5}",
                "{resourceType: null, id: {}}",
                "{resourceType: 'Bundle', entry: 'none'}",
                "{resourceType: 'Bundle', entry: [{}]}",
                "'{\\\"a\\\"'",
                "{response: {status: '200 OK'}}"
            })
    void aValueOfAnotherKindIsReportedAndNeverReadAsNothing(String json) {
        var value = value(json);
        assertThat(value).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.NOT_READ);
            assertThat(failed.gaps().get(0).what()).isEqualTo("a/b");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RESOURCE,
                "[" + RESOURCE + "]",
                "{resource: " + RESOURCE + "}",
                "{response: {status: '200 OK'}, resource: " + RESOURCE + "}",
                "{resourceType: 'Bundle', entry: [{resource: " + RESOURCE + "}]}",
                "{entry: [{resource: " + RESOURCE + "}]}",
                "{resourceType: 'Bundle', entry: {resource: " + RESOURCE + "}}",
                "{resourceType: 'Bundle', entry: [" + RESOURCE + "]}",
                "'{\\\"resourceType\\\": \\\"Condition\\\"}'",
                "{resourceType: 'Bundle', entry: [{resource: {resourceType: 'Bundle', entry: [{resource: " + RESOURCE
                        + "}]}}]}",
                "{resourceType: 'Bundle', entry: [{resource: " + RESOURCE + "}, {search: {mode: 'outcome'}, resource:"
                        + " {resourceType: 'OperationOutcome', issue: [{severity: 'information'}]}}]}"
            })
    void resourcesAreFoundInEveryWrappingThatIsSent(String json) {
        assertThat(value(json)).isInstanceOfSatisfying(Supplied.class, supplied -> {
            assertThat(supplied.resources()).extracting(Resource::type).containsExactly("Condition");
            assertThat(supplied.complete()).isTrue();
        });
    }

    @Test
    void aNextLinkIsKeptAndMakesTheListIncomplete() {
        var value = value(
                "{resourceType: 'Bundle', link: [{relation: 'self', url: 's'}, {relation: 'next', url: 'n'}], entry:"
                        + " [{resource: " + RESOURCE + "}]}");
        assertThat(value).isInstanceOfSatisfying(Supplied.class, supplied -> {
            assertThat(supplied.next()).isEqualTo("n");
            assertThat(supplied.complete()).isFalse();
        });
    }

    @Test
    void anEntryThatCannotBeReadMakesTheListIncomplete() {
        var value = value("{resourceType: 'Bundle', entry: [{resource: " + RESOURCE + "}, {resource: 7}]}");
        assertThat(value).isInstanceOfSatisfying(Supplied.class, supplied -> {
            assertThat(supplied.resources()).hasSize(1);
            assertThat(supplied.gaps()).extracting(Gap::place).containsExactly("/prefetch/a~1b/entry/1/resource");
        });
    }

    @Test
    void aBundleThatCountsEntriesAndHasNoneIsNotReadAsNothing() {
        assertThat(value("{resourceType: 'Bundle', total: 12}")).isInstanceOfSatisfying(Supplied.class, supplied -> {
            assertThat(supplied.complete()).isFalse();
        });
    }

    @Test
    void nestingWithoutEndIsGivenUp() {
        var deep = "[".repeat(50) + RESOURCE + "]".repeat(50);
        assertThat(value(deep)).isInstanceOf(Failed.class);
    }

    @Test
    void aPrefetchThatIsNoObjectIsReported() {
        assertThat(Reading.ofPrefetch("[1]").gap().detail()).isEqualTo("is no object");
    }

    @Test
    void laterPagesAreAddedToTheFirst() {
        var first = new Supplied(List.of(), "n", List.of());
        assertThat(first.followedBy(value(RESOURCE)))
                .isInstanceOfSatisfying(
                        Supplied.class, all -> assertThat(all.complete()).isTrue());
        assertThat(first.followedBy(value("{}")))
                .isInstanceOfSatisfying(
                        Supplied.class, all -> assertThat(all.complete()).isFalse());
    }

    @Test
    void nothingOfTheContentIsPrintedByAccident() {
        var prefetch = Prefetch.read(
                Reading.json("{p: {resourceType: 'Bundle', link: [{relation: 'next', url: 'x?patient=4711'}],"
                        + " entry: [{resource: {resourceType: 'Patient', id: '4711', name: 'Ekbom'}}]}}"));
        var request =
                new ChartReader.Request("4711", prefetch, Reading.json("{name: 'Ekbom'}"), "/context", Reading.TODAY);
        assertThat(request.toString()).doesNotContain("4711", "Ekbom");
    }
}
