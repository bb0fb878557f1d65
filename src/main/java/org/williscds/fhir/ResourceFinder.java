package org.williscds.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Gap;
import org.williscds.fhir.PrefetchValue.ClientHasNothing;
import org.williscds.fhir.PrefetchValue.Failed;
import org.williscds.fhir.PrefetchValue.Supplied;

/**
 * Finds the resources in a value that should be a resource or a Bundle, and in practice is also a list of resources, a
 * resource in a wrapper, a whole answer with its status, or JSON as text.
 */
final class ResourceFinder {

    /** A Bundle in a wrapper in a list in a text; deeper nesting is no data. */
    private static final int DEEPEST = 6;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String what;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private @Nullable String next;
    private boolean moreExpected;

    private ResourceFinder(String what) {
        this.what = what;
    }

    /** @param what the name of the list, for reporting */
    static PrefetchValue find(JsonNode value, String what, String place) {
        if (value.isMissingNode()) {
            return new PrefetchValue.NotSupplied();
        }
        var finder = new ResourceFinder(what);
        finder.look(value, "", place, 0);
        return finder.result(place);
    }

    private PrefetchValue result(String place) {
        if (resources.isEmpty() && !gaps.isEmpty()) {
            return new Failed(gaps);
        }
        if (resources.isEmpty() && moreExpected && next == null) {
            notRead(place, "counts entries and has none");
        }
        if (resources.isEmpty() && gaps.isEmpty() && next == null) {
            return new ClientHasNothing();
        }
        return new Supplied(resources, next, gaps);
    }

    private void look(JsonNode value, String fullUrl, String place, int depth) {
        if (depth > DEEPEST) {
            notRead(place, "is nested too deep");
        } else if (value.isTextual()) {
            lookIntoText(value.textValue(), fullUrl, place, depth);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                look(value.get(i), "", place + "/" + i, depth + 1);
            }
        } else if (value.isObject()) {
            lookAtObject(value, fullUrl, place, depth);
        } else if (!value.isNull()) {
            notRead(place, "is no resource");
        }
    }

    private void lookIntoText(String text, String fullUrl, String place, int depth) {
        try {
            var inside = JSON.readTree(text);
            if (inside.isContainerNode()) {
                look(inside, fullUrl, place, depth + 1);
                return;
            }
        } catch (JsonProcessingException e) {
            // Said below, without the text: it may be anything.
        }
        notRead(place, "is text, no resource");
    }

    private void lookAtObject(JsonNode value, String fullUrl, String place, int depth) {
        var type = Json.text(value, "resourceType");
        if (type.equals("Bundle") || (type.isEmpty() && value.has("entry"))) {
            lookIntoBundle(value, place, depth);
        } else if (type.equals("OperationOutcome")) {
            failed(place, "is an OperationOutcome");
        } else if (!type.isEmpty()) {
            resources.add(new Resource(value, fullUrl, place));
        } else if (Json.has(value, "resource")) {
            look(value.path("resource"), Json.text(value, "fullUrl"), place + "/resource", depth + 1);
        } else {
            lookAtStatus(value, place);
        }
    }

    private void lookAtStatus(JsonNode value, String place) {
        var status = Json.text(Json.object(value, "response"), "status");
        if (!status.isEmpty() && !status.startsWith("2")) {
            failed(place, "was answered with an error status");
        } else {
            notRead(place, "has no resourceType");
        }
    }

    private void lookIntoBundle(JsonNode bundle, String place, int depth) {
        var empty = "0".equals(Json.text(bundle, "total"));
        var entries = bundle.path("entry");
        var oneEntry = entries.isObject();
        var list = Json.list(entries);
        var before = resources.size();
        for (int i = 0; i < list.size(); i++) {
            var at = place + "/entry" + (oneEntry ? "" : "/" + i);
            lookAtEntry(list.get(i), at, empty, depth);
        }
        for (JsonNode link : Json.list(bundle, "link")) {
            if (Json.text(link, "relation").equals("next")
                    && !Json.text(link, "url").isEmpty()) {
                next = Json.text(link, "url");
            }
        }
        var total = Json.decimal(bundle, "total");
        moreExpected |= list.isEmpty() && resources.size() == before && total != null && total.signum() > 0;
    }

    private void lookAtEntry(JsonNode entry, String place, boolean searchWasEmpty, int depth) {
        var resource = Json.object(entry, "resource");
        if (!Json.text(resource, "resourceType").equals("OperationOutcome")) {
            look(entry, "", place, depth + 1);
            return;
        }
        // Beside a search result an OperationOutcome is a remark, and in an empty one it says "nothing found".
        var remark = Json.text(Json.object(entry, "search"), "mode").equals("outcome");
        if (!searchWasEmpty && (!remark || severe(resource))) {
            failed(place + "/resource", "is an OperationOutcome");
        }
    }

    private static boolean severe(JsonNode outcome) {
        for (JsonNode issue : Json.list(outcome, "issue")) {
            var severity = Json.code(issue, "severity");
            if (severity.equals("error") || severity.equals("fatal")) {
                return true;
            }
        }
        return false;
    }

    private void notRead(String place, String detail) {
        gaps.add(new Gap(Gap.Kind.NOT_READ, what, place, detail));
    }

    private void failed(String place, String detail) {
        gaps.add(new Gap(Gap.Kind.FAILED, what, place, detail));
    }
}
