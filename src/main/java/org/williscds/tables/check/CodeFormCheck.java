package org.williscds.tables.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.williscds.tables.Cured;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.Suggestion;

/** A code of a public system must be written as that system writes it, belong to it, and still be in force. */
final class CodeFormCheck implements CellCheck {

    @Override
    public List<Problem> check(SheetTable table, SheetTable.Cell cell, Library library) {
        var form = library.codes().of(table, cell.column());
        if (form.isEmpty() || cell.text().isBlank()) {
            return List.of();
        }
        return Stream.of(cell.text().split(";", -1))
                .flatMap(code -> problem(cell, code, form.get(), library).stream())
                .toList();
    }

    private static Optional<Problem> problem(SheetTable.Cell cell, String code, CodeForm form, Library library) {
        if (form.fits(code)) {
            return library.codes()
                    .insteadOf(form.system(), code)
                    .filter(instead -> !cell.column().name().endsWith("_legacy"))
                    .map(instead -> CellCheck.problem(
                            "retired-code",
                            cell,
                            "%s has been replaced in %s.".formatted(code, form.name()),
                            "Maybe you meant \"%s\"; the former code has a column of its own.".formatted(instead)));
        }
        var other = library.codes().forms().stream()
                .filter(each ->
                        !each.system().equals(form.system()) && !each.masks().isEmpty())
                .filter(each -> each.fits(code))
                .findFirst();
        if (other.isPresent() && !form.isWrittenSo(code)) {
            return Optional.of(CellCheck.problem(
                    "wrong-code-system",
                    cell,
                    "\"%s\" is no code of %s; it is written like one of %s."
                            .formatted(code, form.name(), other.get().name()),
                    "Maybe it belongs under another title."));
        }
        return Optional.of(CellCheck.problem(
                "malformed-code",
                cell,
                form.isWrittenSo(code)
                        ? "The last digit of \"%s\" does not fit the others, as %s asks.".formatted(code, form.name())
                        : "\"%s\" is not written like a code of %s.".formatted(code, form.name()),
                cure(cell, code, form, library)));
    }

    private static String cure(SheetTable.Cell cell, String code, CodeForm form, Library library) {
        return meant(code, form).map("Maybe you meant \"%s\"."::formatted).orElseGet(() -> {
            var near = Suggestion.nearest(code, library.codes().of(form.system()));
            return near.map("Maybe you meant \"%s\", or a digit is mistyped."::formatted)
                    .orElse("Maybe a digit is missing, mistyped or swapped with its neighbour.");
        });
    }

    /** Letters for digits, small letters for capitals, spaces, lost zeros in front: what makes a code of it is meant. */
    private static Optional<String> meant(String code, CodeForm form) {
        var plain = Cured.letters(Cured.spaces(code)).replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        var digits = plain.replace('O', '0').replace('I', '1').replace('L', '1');
        return Stream.of(
                        plain,
                        digits,
                        plain.substring(0, Math.min(1, plain.length())) + digits.substring(Math.min(1, plain.length())),
                        mixed(plain, form),
                        "0" + plain,
                        "00" + plain,
                        "000" + plain)
                .filter(candidate -> !candidate.equals(code) && !form.masks().isEmpty() && form.fits(candidate))
                .findFirst();
    }

    /** With letters and digits exchanged as the mask of the same length asks. */
    private static String mixed(String plain, CodeForm form) {
        return form.masks().stream()
                .filter(mask -> mask.length() == plain.length())
                .findFirst()
                .map(mask -> {
                    var mended = new StringBuilder(plain);
                    for (var at = 0; at < plain.length(); at++) {
                        mended.setCharAt(at, exchanged(plain.charAt(at), mask.charAt(at)));
                    }
                    return mended.toString();
                })
                .orElse(plain);
    }

    private static char exchanged(char letter, char mask) {
        var digits = "OILSB";
        var letters = "01158";
        var from = mask == '9' ? digits : mask == 'A' ? letters : "";
        var to = mask == '9' ? letters : digits;
        var at = from.indexOf(letter);
        return at < 0 ? letter : to.charAt(at);
    }
}
