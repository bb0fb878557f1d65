package org.williscds.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.williscds.knowledge.Loading;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.knowledge.ReleaseLoader;
import org.williscds.tables.Problem;

/** A made-up set of rules with a few rows, so that a test can be read at one sight: what every release has, and no more. */
public final class SmallRules {

    private static final java.util.Set<String> COMMON =
            java.util.Set.of("shared.columns.yaml", "scenarios.table.yaml", "wording.table.yaml", "sources.table.yaml");
    private static final String SCENARIOS =
            "id,says,on,profile,age,sex,patient,conditions,medicines,labs,findings,measures,not_supplied,expects,actions\n";

    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final StringBuilder scenarios = new StringBuilder(SCENARIOS);

    public SmallRules() {
        ReleaseFiles.in(Rules.FOLDER).files().forEach((path, bytes) -> {
            if (COMMON.contains(path)) {
                files.put(path, bytes);
            }
        });
        file("release.yaml", """
                name: small
                version: 1.0.0
                languages: [en, nl, de]
                default_profile: p
                profiles:
                  p: made up
                """);
        file("sources.csv", """
                id,citation,where,status,caveat,review_due
                SRC-A,A book,,verified,,2027-01-01
                SRC-B,B book,,recalled,,2026-12-24
                """);
    }

    public SmallRules file(String path, String text) {
        files.put(path, text.getBytes(UTF_8));
        return this;
    }

    /** A scenario of a patient of that age with these conditions; nothing is expected unless said. */
    public SmallRules scenario(String id, String age, String conditions, String expects) {
        scenarios.append("%s,%s,2026-11-02,p,%s,,,%s,,,,,,%s,\n".formatted(id, id, age, conditions, expects));
        return this;
    }

    public ReleaseFiles files() {
        files.put("topic/all.scenarios.csv", scenarios.toString().getBytes(UTF_8));
        return new ReleaseFiles(files);
    }

    public Release release() {
        var loading = new ReleaseLoader().load(files());
        if (loading instanceof Loading.Loaded loaded) {
            return loaded.release();
        }
        throw new AssertionError(((Loading.Refused) loading)
                .problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
