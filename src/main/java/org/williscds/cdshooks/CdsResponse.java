package org.williscds.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * The answer to a CDS Hooks request.
 *
 * @param cards always there, empty when there is nothing to say
 * @param extension our own data: what was recognised, what was not checked, which release answered
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CdsResponse(@JsonInclude(JsonInclude.Include.ALWAYS) List<Card> cards, Map<String, Object> extension) {

    CdsResponse {
        cards = List.copyOf(cards);
    }
}
