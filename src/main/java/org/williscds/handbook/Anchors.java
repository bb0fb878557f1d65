package org.williscds.handbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.williscds.knowledge.Release;
import org.williscds.tables.DecisionTable;

/** The anchor of a row on its page: its id, or where two tables of a topic share one, its id with its table. */
final class Anchors {

    private final Map<String, String> anchors = new HashMap<>();

    Anchors(Release release) {
        var taken = new HashSet<String>();
        release.tables().values().stream()
                .sorted(Comparator.comparing(DecisionTable::getName))
                .forEach(table -> table.rows().forEach(row -> {
                    var topic = PageNames.topicOf(table.getName());
                    var alone = taken.add(topic + "#" + row.id());
                    var file = table.getName().substring(table.getName().indexOf('/') + 1);
                    anchors.put(
                            table.getName() + "#" + row.id(), Markdown.id(alone ? row.id() : file + "-" + row.id()));
                }));
    }

    String of(String table, String row) {
        return anchors.getOrDefault(table + "#" + row, Markdown.id(row));
    }
}
