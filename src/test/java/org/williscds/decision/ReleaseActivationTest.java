package org.williscds.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.williscds.knowledge.KnowledgeConfig;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.tables.Problem;
import org.williscds.testsupport.EditedRules;
import org.williscds.testsupport.Rules;

/** Saves into a folder as an informaticist does, and waits for what comes into force. */
class ReleaseActivationTest {

    private static final String WORSENS = "medication/worsens_rls.csv";
    private static final String ID = "worsens-metoclopramide";

    @TempDir
    Path folder;

    private final ActiveRelease active = new ActiveRelease();
    private KnowledgeConfig.FailingScenarios failingScenarios = KnowledgeConfig.FailingScenarios.REPORT;
    private ReleaseActivation activation = activation(Optional.empty());

    @BeforeEach
    void copyTheRules() throws IOException {
        for (var file : new EditedRules().files().files().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
        }
    }

    @AfterEach
    void stop() {
        activation.stop(new ShutdownEvent());
    }

    @Test
    void withoutAFolderTheReleaseInTheJarIsInForce() {
        start(Optional.empty());

        assertThat(active.get().digest()).isEqualTo(ReleaseFiles.bundled().digest());
        assertThat(activation.problems()).isEmpty();
    }

    @Test
    void beforeTheFirstReleaseAskingSaysSo() {
        assertThat(active.isPresent()).isFalse();
        assertThatThrownBy(active::get)
                .isInstanceOf(NoActiveReleaseException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void aFolderThatIsRefusedAtStartLeavesTheReleaseInTheJarInForce() throws IOException {
        save(new EditedRules().cell(WORSENS, ID, "risk", "hihg"));

        start(Optional.of(folder));

        assertThat(active.get().digest()).isEqualTo(ReleaseFiles.bundled().digest());
        assertThat(activation.problems()).extracting(Problem::value).containsExactly("hihg");
    }

    @Test
    void aSavedEditComesIntoForceAndABrokenOneKeepsTheLastGoodRelease() throws IOException {
        start(Optional.of(folder));
        assertThat(risk()).isEqualTo("high");

        save(new EditedRules().cell(WORSENS, ID, "risk", "moderate"));
        waitUntil(() -> risk().equals("moderate"));
        var good = active.get();

        var broken = new EditedRules().cell(WORSENS, ID, "risk", "hihg");
        save(broken);
        waitUntil(() -> !activation.problems().isEmpty());
        assertThat(active.get()).isSameAs(good);
        assertThat(activation.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).isEqualTo(broken.address(WORSENS, ID, "risk"));
            assertThat(problem.cure()).isEqualTo("Maybe you meant \"high\".");
        });

        save(new EditedRules().cell(WORSENS, ID, "risk", "low"));
        waitUntil(() -> risk().equals("low"));
        assertThat(activation.problems()).isEmpty();
    }

    @Test
    void anEditThatFailsAScenarioIsRefusedUntilTheScenarioSaysSo() throws IOException {
        failingScenarios = KnowledgeConfig.FailingScenarios.REFUSE;
        start(Optional.of(folder));
        var good = active.get();

        save(new EditedRules().cell(WORSENS, ID, "risk", "low"));
        waitUntil(() -> !activation.problems().isEmpty());

        assertThat(active.get()).isSameAs(good);
        assertThat(activation.failingScenarios()).isEmpty();
        assertThat(activation.problems())
                .allSatisfy(problem -> assertThat(problem.check()).isEqualTo("scenario-fails"))
                .allSatisfy(problem -> assertThat(problem.file()).endsWith(".scenarios.csv"))
                .allSatisfy(problem -> assertThat(problem.cell()).matches("A[0-9]+"))
                .allSatisfy(problem -> assertThat(problem.reason()).contains("expected", "found"));
    }

    @Test
    void whereTheSiteWantsItAFailingScenarioIsOnlyReported() throws IOException {
        start(Optional.of(folder));

        save(new EditedRules().cell(WORSENS, ID, "risk", "low"));
        waitUntil(() -> risk().equals("low"));

        assertThat(activation.problems()).isEmpty();
        assertThat(activation.failingScenarios()).isNotEmpty();

        save(new EditedRules());
        waitUntil(() -> risk().equals("high"));
        assertThat(activation.failingScenarios()).isEmpty();
    }

    @Test
    void aBrokenRuleKeepsTheLastGoodRelease() throws IOException {
        start(Optional.of(folder));
        var good = active.get();

        Files.writeString(folder.resolve("medication/withheld.drl"), "rule");
        waitUntil(() -> !activation.problems().isEmpty());

        assertThat(active.get()).isSameAs(good);
    }

    @Test
    void aLostTableKeepsTheLastGoodRelease() throws IOException {
        start(Optional.of(folder));
        var good = active.get();

        Files.delete(folder.resolve(WORSENS));
        waitUntil(() -> !activation.problems().isEmpty());

        assertThat(active.get()).isSameAs(good);
    }

    private String risk() {
        return Rules.table(active.get(), "medication/worsens_rls")
                .row(ID)
                .get(0)
                .text("risk");
    }

    private void save(EditedRules rules) throws IOException {
        Files.write(folder.resolve(WORSENS), rules.files().files().get(WORSENS));
    }

    private void start(Optional<Path> directory) {
        activation = activation(directory);
        activation.start(new StartupEvent());
    }

    private ReleaseActivation activation(Optional<Path> directory) {
        return new ReleaseActivation(
                new KnowledgeConfig() {
                    @Override
                    public Optional<Path> directory() {
                        return directory;
                    }

                    @Override
                    public Duration watch() {
                        return Duration.ofMillis(50);
                    }

                    @Override
                    public FailingScenarios failingScenarios() {
                        return failingScenarios;
                    }
                },
                active);
    }

    /** Looks again and again until it is so; after a minute it never will be. */
    private static void waitUntil(BooleanSupplier itIsSo) {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!itIsSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(20).toNanos());
        }
    }
}
