package org.williscds.tables.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.williscds.tables.ColumnDescription;
import org.williscds.tables.Cured;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;

/** A Cyrillic or Greek letter that looks Latin, a hyphen that is a dash: the code looks right and is not found. */
final class LookAlikeCheck implements CellCheck {

    private static final Pattern MIXED = Pattern.compile("\\p{IsLatin}[\\p{IsCyrillic}\\p{IsGreek}\\uFF01-\\uFF5E]"
            + "|[\\p{IsCyrillic}\\p{IsGreek}\\uFF01-\\uFF5E]\\p{IsLatin}");

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        if (Prose.isPlain(cell.text())) {
            return List.of();
        }
        var text = cell.text();
        var isText = cell.column().type() == ColumnDescription.Type.TEXT
                && cell.column().role() != ColumnDescription.Role.ID;
        var odd = isText
                ? MIXED.matcher(text).results().map(match -> lookAlike(match.group()))
                : Stream.of(lookAlike(text));
        return odd.filter(found -> !found.isEmpty())
                .limit(1)
                .map(found -> CellCheck.problem(
                        "look-alike-letter",
                        cell,
                        "The character \"%s\" (%s) only looks like \"%s\"."
                                .formatted(found, Character.getName(found.charAt(0)), Cured.letters(found)),
                        "Maybe it was pasted from elsewhere: type it anew, as \"%s\".".formatted(Cured.letters(text))))
                .toList();
    }

    /** The first character that only looks like another; empty when there is none. */
    private static String lookAlike(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (Cured.isLookAlike(text.charAt(at))) {
                return text.substring(at, at + 1);
            }
        }
        return "";
    }
}
