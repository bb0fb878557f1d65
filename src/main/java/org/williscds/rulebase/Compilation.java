package org.williscds.rulebase;

import java.util.List;
import org.williscds.tables.Problem;

/** The outcome of compiling rule sources: a rule base ready to use, or everything that is wrong with them. */
public sealed interface Compilation {

    record Compiled(CompiledRules rules) implements Compilation {}

    record Rejected(List<Problem> problems) implements Compilation {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
