package org.williscds.decision;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.williscds.knowledge.FolderStamp;
import org.williscds.knowledge.KnowledgeConfig;
import org.williscds.knowledge.Loading;
import org.williscds.knowledge.Release;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.knowledge.ReleaseLoader;
import org.williscds.knowledge.ScenarioTrial;
import org.williscds.tables.Problem;

/**
 * Activates the release at start, and again whenever its folder is saved. A release with problems is refused: the last
 * good one stays in force, and log and health say what is wrong.
 */
@Singleton
public class ReleaseActivation {

    private static final Logger LOG = Logger.getLogger(ReleaseActivation.class);

    private final KnowledgeConfig config;
    private final ActiveRelease activeRelease;
    private final ReleaseLoader loader = new ReleaseLoader();
    private final String bundled = ReleaseFiles.bundled().digest();
    private volatile List<Problem> problems = List.of();
    private volatile List<Problem> failingScenarios = List.of();
    private @Nullable ScheduledExecutorService watcher;
    private @Nullable FolderStamp seen;
    private @Nullable FolderStamp activated;

    ReleaseActivation(KnowledgeConfig config, ActiveRelease activeRelease) {
        this.config = config;
        this.activeRelease = activeRelease;
    }

    /** What is wrong with the rules as they stand in the folder; empty when they are in force. */
    public List<Problem> problems() {
        return problems;
    }

    /** Scenarios that the rules in force do not answer as expected; only where the site wants them to be used all the same. */
    public List<Problem> failingScenarios() {
        return failingScenarios;
    }

    void start(@Observes StartupEvent start) {
        var folder = config.directory();
        folder.map(FolderStamp::of).ifPresent(stamp -> {
            seen = stamp;
            activated = stamp;
        });
        activate(folder.map(ReleaseFiles::in).orElseGet(ReleaseFiles::bundled));
        if (!activeRelease.isPresent() && folder.isPresent()) {
            LOG.error("The rules in the folder are refused; the release in the jar is used instead.");
            var refused = problems;
            activate(ReleaseFiles.bundled());
            problems = refused;
        }
        if (folder.isPresent() && !config.watch().isZero()) {
            watch(folder.get(), config.watch());
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        var running = watcher;
        if (running != null) {
            running.shutdownNow();
        }
    }

    private void watch(Path folder, Duration interval) {
        var scheduler = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "willis-rules-watcher");
            thread.setDaemon(true);
            thread.setContextClassLoader(ReleaseActivation.class.getClassLoader());
            return thread;
        });
        var millis = interval.toMillis();
        var unused = scheduler.scheduleWithFixedDelay(() -> look(folder), millis, millis, TimeUnit.MILLISECONDS);
        watcher = scheduler;
    }

    /** A change counts once the folder has kept still between two looks: a save in progress is not read. */
    private void look(Path folder) {
        try {
            var stamp = FolderStamp.of(folder);
            if (!stamp.equals(seen)) {
                seen = stamp;
            } else if (!stamp.equals(activated)) {
                activated = stamp;
                activate(ReleaseFiles.in(folder));
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The folder of the rules (%s) could not be looked at.", folder);
        }
    }

    private void activate(ReleaseFiles files) {
        var loading = loader.load(files);
        if (loading instanceof Loading.Refused refused) {
            refuse(refused.problems());
            return;
        }
        var loaded = (Loading.Loaded) loading;
        var release = loaded.release();
        var failing = failing(release);
        if (!failing.isEmpty() && config.failingScenarios() == KnowledgeConfig.FailingScenarios.REFUSE) {
            refuse(failing);
            return;
        }
        WarmUp.run(release);
        activeRelease.activate(release);
        problems = List.of();
        failingScenarios = failing;
        LOG.infof(
                "Rules %s %s in force (digest %s, %d tables).",
                release.manifest().name(),
                release.version(),
                release.digest().substring(0, 12),
                release.tables().size());
        loaded.warnings().forEach(LOG::warn);
        if (!failing.isEmpty()) {
            LOG.warnf("They do not answer %d scenarios as expected:%n%s", failing.size(), lines(failing));
        }
    }

    /** The rules in the jar were tried by the build that made it. */
    private List<Problem> failing(Release release) {
        if (release.digest().equals(bundled)) {
            return List.of();
        }
        var before = activeRelease.isPresent() ? activeRelease.get() : null;
        return ScenarioTrial.since(before, failingScenarios, release).problems();
    }

    private void refuse(List<Problem> refused) {
        problems = refused;
        LOG.errorf(
                "The rules are refused; %s. Problems: %d%n%s",
                activeRelease.isPresent() ? "the last good release stays in force" : "no release is in force",
                refused.size(),
                lines(refused));
    }

    private static String lines(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
