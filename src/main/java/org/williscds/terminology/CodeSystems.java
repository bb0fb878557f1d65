package org.williscds.terminology;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.williscds.tables.Row;

/** The many ways to write one code system: URL, OID, alias; with or without {@code urn:oid:}, version, last slash or s of https. */
final class CodeSystems {

    static final String ATC = "atc";
    static final String RXNORM = "rxnorm";
    static final String SNOMED = "snomed";
    static final String LOINC = "loinc";

    /** The codes of the answers that our questionnaires offer. */
    static final String OWN_ANSWERS = "willis-answer";

    private final Map<String, String> asWritten = new HashMap<>();
    private final Map<String, String> normalised = new HashMap<>();

    CodeSystems(List<Row> rows) {
        for (Row row : rows) {
            add(row.id(), row.id());
            add(row.text("url"), row.id());
            row.list("oid").forEach(oid -> add(oid, row.id()));
            row.list("aliases").forEach(alias -> add(alias, row.id()));
        }
    }

    private void add(String uri, String id) {
        if (!uri.isBlank()) {
            asWritten.put(uri, id);
            normalised.put(normalise(uri), id);
        }
    }

    Optional<String> id(String uri) {
        if (uri.isEmpty()) {
            return Optional.empty();
        }
        String known = asWritten.get(uri);
        return Optional.ofNullable(known != null ? known : normalised.get(normalise(uri)));
    }

    private static String normalise(String uri) {
        String key = uri.trim().toLowerCase(Locale.ROOT);
        int version = key.indexOf('|');
        if (version >= 0) {
            key = key.substring(0, version);
        }
        key = withoutStart(key, "urn:");
        key = withoutStart(key, "oid:");
        key = withoutStart(key, "https:");
        key = withoutStart(key, "http:");
        int end = key.length();
        while (end > 0 && key.charAt(end - 1) == '/') {
            end--;
        }
        return key.substring(0, end);
    }

    private static String withoutStart(String text, String start) {
        return text.startsWith(start) ? text.substring(start.length()) : text;
    }
}
