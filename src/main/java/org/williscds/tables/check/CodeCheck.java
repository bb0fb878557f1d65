package org.williscds.tables.check;

import java.util.List;
import java.util.Set;
import org.williscds.tables.ColumnDescription.Type;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.Suggestion;

/** A code must be an id of the table that it is taken from. */
final class CodeCheck implements CellCheck {

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        var column = cell.column();
        var isCode = column.type() == Type.CODE || column.type() == Type.CODES;
        if (!isCode
                || cell.text().isBlank()
                || cell.text().equals("any")
                || cell.text().equals("none")) {
            return List.of();
        }
        if (!library.isComplete(column.of())) {
            return List.of(); // what is wrong with that table is told there
        }
        var known = library.ids(column.of());
        return cell.entries().stream()
                .filter(entry -> !known.contains(entry))
                .map(entry -> problem(cell, entry, known, library))
                .toList();
    }

    private static Problem problem(SheetTable.Cell cell, String entry, Set<String> known, Library library) {
        var of = cell.column().of();
        var reason = "\"%s\" is not an id of %s.".formatted(entry, String.join(" or ", of));
        if (of.contains("sources")) {
            return problem("unknown-source", cell, entry, reason, Suggestion.among(entry, known));
        }
        var gone = library.goneSince(of, entry);
        if (gone.isPresent()) {
            return problem(
                    "retired-code",
                    cell,
                    entry,
                    "\"%s\" was an id of %s in the release before and is none any more.".formatted(entry, gone.get()),
                    Suggestion.among(entry, known));
        }
        var owner = library.codes().owner(entry);
        if (owner.isPresent()) {
            return problem(
                    "wrong-code-system",
                    cell,
                    entry,
                    "\"%s\" is a code of %s; here stand ids of %s."
                            .formatted(entry, owner.get().system(), String.join(" or ", of)),
                    known.contains(owner.get().id())
                            ? "Maybe you meant \"%s\".".formatted(owner.get().id())
                            : "Maybe it belongs under another title.");
        }
        var near = Suggestion.nearest(entry, known);
        var elsewhere = library.terminologyOf(entry);
        if (near.isEmpty() && elsewhere.isPresent()) {
            return problem(
                    "wrong-code-system",
                    cell,
                    entry,
                    "\"%s\" is an id of %s; here stand ids of %s."
                            .formatted(entry, elsewhere.get(), String.join(" or ", of)),
                    "Maybe it belongs under another title.");
        }
        return problem("unknown-code", cell, entry, reason, Suggestion.among(entry, known));
    }

    private static Problem problem(String check, SheetTable.Cell cell, String entry, String reason, String cure) {
        return new Problem(check, "", cell.address(), entry, reason, cure);
    }
}
