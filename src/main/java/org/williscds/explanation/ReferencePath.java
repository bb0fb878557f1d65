package org.williscds.explanation;

import org.williscds.tables.Row;

/**
 * Where the page of a row is: {@code /reference/medication/worsens_rls/worsens-metoclopramide}. The table is part of it,
 * because ids are unique within their table only.
 */
public final class ReferencePath {

    public static final String ROOT = "/reference";

    private ReferencePath() {}

    /** Table names and ids consist of letters, digits, hyphens, underscores and slashes, so nothing needs encoding. */
    public static String of(String table, String row) {
        return ROOT + "/" + table + "/" + row;
    }

    public static String of(Row row) {
        return of(row.table(), row.id());
    }
}
