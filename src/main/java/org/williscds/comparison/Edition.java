package org.williscds.comparison;

import org.williscds.knowledge.Release;
import org.williscds.knowledge.ReleaseFiles;

/**
 * One of the two releases that are compared.
 *
 * @param files as they were read: descriptions and the release's own file are compared as written
 * @param release what was made of these files
 */
public record Edition(ReleaseFiles files, Release release) {

    /** Name, version and the beginning of the digest: {@code willis-rls 1.0.0 (3f9a12c4)}. */
    public String title() {
        return "%s %s (%s)"
                .formatted(
                        release.manifest().name(),
                        release.version(),
                        release.digest().substring(0, 8));
    }
}
