package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.williscds.facts.Origin;

/** The draft orders that the prescriber has just selected; senders write {@code Type/id}, an address, or the bare id. */
public final class Selections {

    private final Set<String> ids = new HashSet<>();

    /** Reads the member {@code selections} of a context, of whatever shape. */
    public Selections(JsonNode selections) {
        for (JsonNode selection : Json.list(selections)) {
            var address = ResourceIndex.address(selection);
            if (!address.isEmpty()) {
                ids.add(ResourceIndex.typeAndId(address));
            }
        }
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    public boolean contains(Origin origin) {
        var reference = origin.resource();
        return ids.contains(reference) || ids.contains(reference.substring(reference.indexOf('/') + 1));
    }
}
