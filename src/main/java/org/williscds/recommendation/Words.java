package org.williscds.recommendation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the placeholders of a text stand for: ids of the terminology (String), enums, numbers and dates. They are turned
 * into words of the reader's language only by {@code wording}.
 */
public record Words(Map<String, Object> values) {

    public static final Words NONE = new Words(Map.of());

    public Words {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The same words with one more; what is not known is left out. */
    public Words with(String placeholder, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(values);
        more.put(placeholder, value);
        return new Words(more);
    }
}
