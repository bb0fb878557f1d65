package org.williscds.knowledge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the rules come from. */
@ConfigMapping(prefix = "willis.rules")
public interface KnowledgeConfig {

    /** Folder to read the rules from; without it the release in the jar is used. */
    Optional<Path> directory();

    /** How often the folder is looked at for saved changes; zero means never. */
    @WithDefault("0s")
    Duration watch();

    /** What becomes of rules in the folder that do not answer one of their scenarios as expected. */
    @WithDefault("refuse")
    FailingScenarios failingScenarios();

    /** Rules that fail are refused, or come into force and are only reported, for those who are just changing them. */
    enum FailingScenarios {
        REFUSE,
        REPORT
    }
}
