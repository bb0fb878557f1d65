package org.williscds.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report as SARIF 2.1.0 (OASIS), which platforms show beside the changed lines. A cell is a line and a column there: the
 * row of the sheet, and its column counted from 1.
 */
final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9][0-9]*)");
    private static final Pattern LINE = Pattern.compile("line ([1-9][0-9]*)");
    private static final int LETTERS = 26;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    private record Run(Tool tool, List<Result> results) {}

    private record Tool(Driver driver) {}

    private record Driver(String name, List<Rule> rules) {}

    private record Rule(String id) {}

    private record Text(String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Result(String ruleId, String level, Text message, List<Location> locations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Location(@Nullable PhysicalLocation physicalLocation, List<Named> logicalLocations) {}

    private record Named(String fullyQualifiedName) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record PhysicalLocation(
            Artifact artifactLocation, @Nullable Region region) {}

    private record Artifact(String uri) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Region(int startLine, @Nullable Integer startColumn) {}

    private SarifReport() {}

    static String of(Report report) {
        var rules = report.findings().stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .map(Rule::new)
                .toList();
        var results = report.findings().stream().map(SarifReport::result).toList();
        return JsonReport.write(
                new Log(SCHEMA, "2.1.0", List.of(new Run(new Tool(new Driver("willis", rules)), results))));
    }

    private static Result result(Finding finding) {
        var value = finding.value().isEmpty() ? "" : " Value: '%s'.".formatted(finding.value());
        var sheet = finding.sheet().isEmpty() ? "" : "Sheet \"%s\": ".formatted(finding.sheet());
        var text = (sheet + finding.reason() + value + " " + finding.cure()).strip();
        return new Result(
                finding.code(), finding.isError() ? "error" : "warning", new Text(text), List.of(location(finding)));
    }

    private static Location location(Finding finding) {
        var named = finding.subject()
                + (finding.sheet().isEmpty() ? "" : "!" + finding.sheet())
                + (finding.place().isEmpty() ? "" : "!" + finding.place());
        var file = finding.file().isEmpty()
                ? null
                : new PhysicalLocation(new Artifact(uri(finding.file())), region(finding.place()));
        return new Location(file, List.of(new Named(named)));
    }

    /** A path may hold what an address may not: spaces, letters of other languages. */
    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A relative path is an address.", e);
        }
    }

    private static @Nullable Region region(String place) {
        var cell = CELL.matcher(place);
        if (cell.matches()) {
            var column = cell.group(1).chars().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1);
            return new Region(Integer.parseInt(cell.group(2)), column);
        }
        var line = LINE.matcher(place);
        return line.matches() ? new Region(Integer.parseInt(line.group(1)), null) : null;
    }
}
