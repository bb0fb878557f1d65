package org.williscds.cdshooks;

/**
 * The code under which clients remember an override: letters and digits only, at most 100, always the same for the same
 * rule. {@code worsens-metoclopramide} gives {@code worsensMetoclopramide}.
 */
final class TopicCode {

    static final String SYSTEM = "https://williscds.org/fhir/CodeSystem/recommendation";
    private static final int LONGEST = 100;

    private TopicCode() {}

    static String of(String id) {
        var code = new StringBuilder();
        for (var part : id.split("[^A-Za-z0-9]+")) {
            if (!part.isEmpty()) {
                code.append(code.isEmpty() ? part.charAt(0) : Character.toUpperCase(part.charAt(0)))
                        .append(part, 1, part.length());
            }
        }
        return code.length() > LONGEST ? code.substring(0, LONGEST) : code.toString();
    }
}
