package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.williscds.facts.Gap;
import org.williscds.fhir.PrefetchValue.Failed;
import org.williscds.fhir.PrefetchValue.NotSupplied;

/** The request's prefetch: for each key what came. */
public record Prefetch(Map<String, PrefetchValue> values) {

    private static final String PLACE = "/prefetch";

    public static final Prefetch NONE = new Prefetch(Map.of());

    public Prefetch {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Reads the member {@code prefetch} of a request; it may be missing, null or of any shape. */
    public static Prefetch read(JsonNode prefetch) {
        if (prefetch.isMissingNode() || prefetch.isNull()) {
            return NONE;
        }
        if (!prefetch.isObject()) {
            var gap = new Gap(Gap.Kind.NOT_READ, "prefetch", PLACE, "is no object");
            return new Prefetch(Map.of("", new Failed(List.of(gap))));
        }
        var values = new LinkedHashMap<String, PrefetchValue>();
        for (Map.Entry<String, JsonNode> value : prefetch.properties()) {
            var key = value.getKey();
            values.put(key, ResourceFinder.find(value.getValue(), key, PLACE + "/" + escaped(key)));
        }
        return new Prefetch(values);
    }

    public PrefetchValue value(String key) {
        return values.getOrDefault(key, new NotSupplied());
    }

    /** The same with other values, such as those read from the FHIR server. */
    public Prefetch with(Map<String, PrefetchValue> others) {
        var all = new LinkedHashMap<>(values);
        all.putAll(others);
        return new Prefetch(all);
    }

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
