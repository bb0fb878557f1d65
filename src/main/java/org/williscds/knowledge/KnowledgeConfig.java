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
}
