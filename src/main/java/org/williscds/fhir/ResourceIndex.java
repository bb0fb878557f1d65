package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a reference points to among all resources of the request: by address, by type and id, or contained. */
final class ResourceIndex {

    private final Map<String, Resource> byAddress = new HashMap<>();

    ResourceIndex(List<Resource> resources) {
        for (Resource resource : resources) {
            var id = resource.id();
            if (!id.isEmpty()) {
                byAddress.putIfAbsent(resource.type() + "/" + id, resource);
                byAddress.putIfAbsent("urn:uuid:" + id, resource);
            }
            if (!resource.fullUrl().isEmpty()) {
                byAddress.put(resource.fullUrl(), resource);
            }
        }
    }

    /** @param reference a Reference, or its address as plain text */
    Optional<Resource> find(JsonNode reference, Resource from) {
        var address = address(reference);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (address.startsWith("#")) {
            return contained(address.substring(1), from);
        }
        var found = byAddress.get(address);
        return Optional.ofNullable(found != null ? found : byAddress.get(typeAndId(address)));
    }

    private static Optional<Resource> contained(String id, Resource from) {
        var contained = Json.list(from.node(), "contained");
        for (int i = 0; i < contained.size(); i++) {
            var own = Json.text(contained.get(i), "id");
            if (own.equals(id) || own.equals("#" + id)) {
                return Optional.of(new Resource(contained.get(i), "", from.place() + "/contained/" + i));
            }
        }
        return Optional.empty();
    }

    static String address(JsonNode reference) {
        return reference.isObject() ? Json.text(reference, "reference") : Json.text(reference);
    }

    /** The last two steps of an address, {@code Type/id}, whatever server and version it names. */
    static String typeAndId(String address) {
        var end = address.indexOf("/_history/");
        var plain = end < 0 ? address : address.substring(0, end);
        var slash = plain.lastIndexOf('/');
        var before = slash < 0 ? -1 : plain.lastIndexOf('/', slash - 1);
        return plain.substring(before + 1);
    }
}
