package org.williscds.knowledge;

import java.util.List;
import org.williscds.tables.Problem;

/** The outcome of loading a release: ready to be activated, or refused with everything that is wrong with it. */
public sealed interface Loading {

    /** @param warnings what its authors should look at; it answers all the same */
    record Loaded(Release release, List<Problem> warnings) implements Loading {
        public Loaded {
            warnings = List.copyOf(warnings);
        }
    }

    record Refused(List<Problem> problems) implements Loading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
