package org.williscds.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.williscds.knowledge.ReleaseFiles;

/** Compares descriptions entry by entry, so that it does not matter how they are laid out or commented. */
final class DescriptionComparer {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String ENDING = ".yaml";
    private static final String STEP = " › ";

    private DescriptionComparer() {}

    static List<DescriptionDifference> compare(ReleaseFiles before, ReleaseFiles after) {
        var names = new TreeSet<>(before.files().keySet());
        names.addAll(after.files().keySet());
        names.removeIf(name -> !name.endsWith(ENDING));
        var differences = new ArrayList<DescriptionDifference>();
        for (var name : names) {
            if (!before.files().containsKey(name)) {
                differences.add(new DescriptionDifference(name, "", "", "new file"));
            } else if (!after.files().containsKey(name)) {
                differences.add(new DescriptionDifference(name, "", "file", ""));
            } else {
                compare(name, entries(name, before), entries(name, after), differences);
            }
        }
        return differences;
    }

    private static void compare(
            String file,
            SortedMap<String, String> before,
            SortedMap<String, String> after,
            List<DescriptionDifference> differences) {
        var entries = new TreeSet<>(before.keySet());
        entries.addAll(after.keySet());
        for (var entry : entries) {
            var was = before.getOrDefault(entry, "");
            var is = after.getOrDefault(entry, "");
            if (!was.equals(is)) {
                differences.add(new DescriptionDifference(file, entry, was, is));
            }
        }
    }

    private static SortedMap<String, String> entries(String name, ReleaseFiles files) {
        var entries = new TreeMap<String, String>();
        var bytes = files.files().getOrDefault(name, new byte[0]);
        try {
            add("", YAML.readTree(bytes), entries);
        } catch (IOException e) {
            entries.put("", new String(bytes, UTF_8));
        }
        return entries;
    }

    private static void add(String path, JsonNode node, SortedMap<String, String> entries) {
        if (node.isObject()) {
            node.properties().forEach(entry -> add(step(path, entry.getKey()), entry.getValue(), entries));
        } else if (node.isArray() && isOfWords(node)) {
            entries.put(path, words(node));
        } else if (node.isArray()) {
            for (var index = 0; index < node.size(); index++) {
                add(step(path, String.valueOf(index + 1)), node.get(index), entries);
            }
        } else {
            entries.put(path, node.asText());
        }
    }

    private static String step(String path, String name) {
        return path.isEmpty() ? name : path + STEP + name;
    }

    private static boolean isOfWords(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).allMatch(JsonNode::isValueNode);
    }

    private static String words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
