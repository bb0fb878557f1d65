package org.williscds.testsupport;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.williscds.knowledge.Loading;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.knowledge.ReleaseLoader;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Problem;

/** The release of the working tree's {@code rules/}, loaded once for all tests. */
public final class Rules {

    public static final Path FOLDER = Path.of("rules");

    private Rules() {}

    public static Release release() {
        return Holder.RELEASE;
    }

    public static DecisionTable table(Release release, String name) {
        var table = release.tables().get(name);
        if (table == null) {
            throw new AssertionError("The release has no table %s.".formatted(name));
        }
        return table;
    }

    private static final class Holder {
        private static final Release RELEASE = load();

        private static Release load() {
            var loading = new ReleaseLoader().load(ReleaseFiles.in(FOLDER));
            if (loading instanceof Loading.Loaded loaded) {
                return loaded.release();
            }
            throw new AssertionError(((Loading.Refused) loading)
                    .problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
    }
}
