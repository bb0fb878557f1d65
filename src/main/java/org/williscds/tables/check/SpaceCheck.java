package org.williscds.tables.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.williscds.tables.Cured;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** Characters that nobody sees make codes differ that look alike. */
final class SpaceCheck implements CellCheck {

    private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("a non-breaking space", Pattern.compile("[\\u00A0\\u2007\\u202F]"));
        KINDS.put(
                "an invisible character",
                Pattern.compile(
                        "[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF\\u00AD\\p{Cntrl}&&[^\\n\\t\\r]]"));
        KINDS.put("a tab", Pattern.compile("\\t"));
        KINDS.put("a space of unusual width", Pattern.compile("[\\u2000-\\u2006\\u2008-\\u200A\\u205F\\u3000]"));
        KINDS.put("a space or line break at its beginning", Pattern.compile("^\\s"));
        KINDS.put("a space or line break at its end", Pattern.compile("\\s\\z"));
        KINDS.put("two spaces in a row", Pattern.compile(" {2,}"));
    }

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        if (Prose.isPlain(cell.text())) {
            return List.of();
        }
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(cell.text()).find())
                .limit(1)
                .map(kind -> CellCheck.problem(
                        "invisible-character",
                        cell,
                        "The cell has %s.".formatted(kind.getKey()),
                        "Maybe it was pasted from a web page or a letter: type it anew, as \"%s\"."
                                .formatted(Cured.spaces(cell.text()))))
                .toList();
    }
}
