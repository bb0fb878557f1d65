package org.williscds.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InternalFailureTest {

    @Test
    void theLogNamesThePlaceAndNotWhatTheExceptionQuotes() {
        var failure = new IllegalStateException("Jansen, 1960", new IllegalArgumentException("Jansen"));
        assertThat(InternalFailure.place(failure))
                .contains("IllegalStateException", "IllegalArgumentException", "InternalFailureTest")
                .doesNotContain("Jansen");
    }

    @Test
    void theAnswerHasNoInsides() {
        var answer = InternalFailure.answer("POST /recommendations", new IllegalStateException("Jansen"));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat((String) answer.getEntity())
                .doesNotContain("Jansen", "Exception")
                .contains("Nothing was checked");
    }
}
