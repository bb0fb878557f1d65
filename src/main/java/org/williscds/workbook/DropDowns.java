package org.williscds.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.williscds.tables.CellAddress;
import org.williscds.tables.ColumnDescription;
import org.williscds.workbook.CodeLists.CodeList;

/**
 * Lets the cells of a column choose from what is allowed. A cell that may hold several words, or a code that may be added in
 * the same workbook, can also be typed; a word that nothing else can mean, and a number, is refused at once.
 */
final class DropDowns {

    /** How many characters a list within a cell's rule may have. */
    private static final int LONGEST_LIST = 250;

    private static final int LONGEST_HINT = 250;
    private static final int LONGEST_TITLE = 32;

    private final XSSFSheet sheet;
    private final XSSFDataValidationHelper helper;
    private final CodesSheet codes;

    DropDowns(XSSFSheet sheet, CodesSheet codes) {
        this.sheet = sheet;
        this.helper = new XSSFDataValidationHelper(sheet);
        this.codes = codes;
    }

    /** @param firstRow and {@code lastRow} counted from 0 */
    void add(ColumnDescription column, @Nullable CodeList list, int index, int firstRow, int lastRow) {
        var constraint = list == null ? number(column, index, firstRow) : choice(list);
        if (constraint == null) {
            return;
        }
        var rule = helper.createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, index, index));
        rule.setEmptyCellAllowed(true);
        rule.setSuppressDropDownArrow(list != null);
        switch (column.type()) {
            case CODES, CHOICES -> rule.setShowErrorBox(false);
            case CODE, WORDING, ID, TEXT, DATE -> refuse(rule, DataValidation.ErrorStyle.WARNING, column);
            case CHOICE, DECIMAL, WHOLE -> refuse(rule, DataValidation.ErrorStyle.STOP, column);
        }
        if (column.type() == ColumnDescription.Type.CODES || column.type() == ColumnDescription.Type.CHOICES) {
            rule.setShowPromptBox(true);
            rule.createPromptBox(
                    cut(column.title(), LONGEST_TITLE), "Several are separated by semicolons, without spaces.");
        }
        sheet.addValidationData(rule);
    }

    private static void refuse(DataValidation rule, int style, ColumnDescription column) {
        rule.setErrorStyle(style);
        rule.setShowErrorBox(true);
        rule.createErrorBox(cut(column.title(), LONGEST_TITLE), cut(ColumnNote.allowed(column), LONGEST_HINT));
    }

    private @Nullable DataValidationConstraint choice(CodeList list) {
        var words = list.entries().stream().map(CodeLists.Entry::code).toList();
        if (words.isEmpty()) {
            return null;
        }
        return String.join(",", words).length() <= LONGEST_LIST
                        && words.stream().noneMatch(word -> word.contains(",") || word.contains("\""))
                ? helper.createExplicitListConstraint(words.toArray(String[]::new))
                : helper.createFormulaListConstraint(codes.range(list));
    }

    /** A number in its plausible range, or one of the words that the column allows beside. */
    private @Nullable DataValidationConstraint number(ColumnDescription column, int index, int firstRow) {
        if (column.type() != ColumnDescription.Type.DECIMAL && column.type() != ColumnDescription.Type.WHOLE) {
            return null;
        }
        var cell = CellAddress.of(index, firstRow + 1);
        var must = new ArrayList<>(List.of("ISNUMBER(%s)".formatted(cell)));
        if (column.type() == ColumnDescription.Type.WHOLE) {
            must.add("MOD(%s,1)=0".formatted(cell));
        }
        if (column.least() != null) {
            must.add("%s>=%s".formatted(cell, column.least().toPlainString()));
        }
        if (column.most() != null) {
            must.add("%s<=%s".formatted(cell, column.most().toPlainString()));
        }
        var number = "IF(ISNUMBER(%s),AND(%s),FALSE)".formatted(cell, String.join(",", must));
        var either = new ArrayList<>(List.of(number));
        if (column.mayBeAny()) {
            either.add("%s=\"any\"".formatted(cell));
        }
        if (column.mayBeNone()) {
            either.add("%s=\"none\"".formatted(cell));
        }
        return helper.createCustomConstraint(
                either.size() == 1 ? number : "OR(%s)".formatted(String.join(",", either)));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
