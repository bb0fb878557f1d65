package org.williscds.knowledge;

import org.williscds.rulebase.RelaxedRule;

/** One small mistake that somebody could make in a table or a rule. */
sealed interface Mutant {

    /** The folder of the table or rule. */
    String topic();

    /** What it would stand in: a row as {@code table#id}, or a rule. */
    String place();

    private static String folder(String name) {
        return name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
    }

    /** One cell that says something else; {@code column} is empty when the whole row is lost. */
    record Cell(String table, String row, String column, String from, String to) implements Mutant {
        @Override
        public String topic() {
            return folder(table);
        }

        @Override
        public String place() {
            return table + "#" + row;
        }

        @Override
        public String toString() {
            return column.isEmpty()
                    ? "%s: row %s lost".formatted(table, row)
                    : "%s: %s of %s is %s instead of %s".formatted(table, column, row, to, from);
        }
    }

    /** One condition of a rule that is lost, or a conclusion that is another: {@code consequence} is what it concludes. */
    record Rule(RelaxedRule rule, String consequence) implements Mutant {

        boolean concludesOtherwise() {
            return !consequence.equals(rule.original().consequence());
        }

        @Override
        public String topic() {
            return rule.file().topic();
        }

        @Override
        public String place() {
            return rule.rule();
        }

        @Override
        public String toString() {
            return "%s: %s".formatted(rule.rule(), rule.lost());
        }
    }
}
