package org.williscds.terminology;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Codes of one system, exact or, where a row ends in {@code *}, with all codes below. An exact row wins, then the longest. */
final class CodeIndex {

    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> below = new HashMap<>();

    void add(String code, String id) {
        if (code.endsWith("*")) {
            below.putIfAbsent(Codes.normaliseIcd(code.substring(0, code.length() - 1)), id);
        } else {
            exact.putIfAbsent(Codes.normaliseIcd(code), id);
        }
    }

    Optional<String> find(String written) {
        String code = Codes.normaliseIcd(written);
        String id = exact.get(code);
        for (int length = code.length(); id == null && length > 0; length--) {
            id = below.get(code.substring(0, length));
        }
        return Optional.ofNullable(id);
    }
}
