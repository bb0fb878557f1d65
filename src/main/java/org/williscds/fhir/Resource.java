package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import org.williscds.facts.Origin;

/**
 * One FHIR resource where it was found.
 *
 * @param fullUrl of its Bundle entry, else ""
 * @param place JSON pointer into the request, or the path asked of the FHIR server
 */
public record Resource(JsonNode node, String fullUrl, String place) {

    public String type() {
        return Json.text(node, "resourceType");
    }

    /** The id as sent; "" when there is none. Real ids are longer than FHIR's 64 characters. */
    public String id() {
        return Json.text(node, "id");
    }

    /** {@code Type/id}; only the type where there is no id, and for a patient, whose id reaches nobody. */
    String reference() {
        var id = id();
        return id.isEmpty() || type().equals("Patient") ? type() : type() + "/" + id;
    }

    Origin origin() {
        return new Origin(reference(), place);
    }

    /** Without the content, which names the patient. */
    @Override
    public String toString() {
        return "Resource[" + type() + " at " + place + "]";
    }
}
