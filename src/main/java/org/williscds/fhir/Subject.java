package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The patient of the request: tells the patient's own resources from those that name somebody else. */
final class Subject {

    private final String id;
    private final Set<String> addresses = new HashSet<>();

    /** @param patientId as in the context: the id, or {@code Patient/id}; "" when not known, then nobody is foreign */
    Subject(String patientId, List<Resource> resources) {
        this.id = bareId(patientId.strip());
        for (Resource resource : resources) {
            if (!resource.fullUrl().isEmpty() && resource.type().equals("Patient") && isPatient(resource)) {
                addresses.add(resource.fullUrl());
            }
        }
    }

    boolean isPatient(Resource patient) {
        return id.isEmpty() || patient.id().isEmpty() || patient.id().equals(id);
    }

    /** Whether a resource is the patient's; one that names nobody counts as the patient's. */
    boolean owns(Resource resource) {
        return id.isEmpty() || (names(resource.node(), "subject") && names(resource.node(), "patient"));
    }

    private boolean names(JsonNode node, String member) {
        var address = ResourceIndex.address(node.path(member));
        return address.isEmpty()
                || address.startsWith("#")
                || addresses.contains(address)
                || id.equals(bareId(address));
    }

    private static String bareId(String address) {
        if (address.startsWith("urn:uuid:")) {
            return address.substring("urn:uuid:".length());
        }
        var typeAndId = ResourceIndex.typeAndId(address);
        return typeAndId.startsWith("Patient/") ? typeAndId.substring("Patient/".length()) : typeAndId;
    }
}
