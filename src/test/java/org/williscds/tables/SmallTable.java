package org.williscds.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** A table of a few lines for one test: a description and a sheet, read as the real ones are. */
final class SmallTable {

    private SmallTable() {}

    static DecisionTable of(String yaml, String csv) {
        var problems = new ArrayList<Problem>();
        var description = new DescriptionReader("", problems)
                .read("topic/small", "topic/small.table.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        var sheet = new CsvReader(problems).read("topic/small.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(problems).isEmpty();
        return new SheetTable(sheet, description.orElseThrow()).checked();
    }
}
