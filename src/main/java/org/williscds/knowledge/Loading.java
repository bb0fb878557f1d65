package org.williscds.knowledge;

import java.util.List;
import org.williscds.tables.Problem;

/** The outcome of loading a release: ready to be activated, or refused with everything that is wrong with it. */
public sealed interface Loading {

    record Loaded(Release release) implements Loading {}

    record Refused(List<Problem> problems) implements Loading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
