package org.williscds.rulebase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.williscds.tables.Problem;
import org.williscds.tables.TableDescription;

/**
 * Compiles table descriptions and hand-written DRL into one rule base. Every call builds aside, so a failed one cannot
 * disturb the active one.
 */
public final class RuleCompiler {

    /** Drools keeps its containers in a singleton of the JVM: one build at a time. */
    private static final Object ONE_AT_A_TIME = new Object();

    private RuleCompiler() {}

    /** The rules of the decision tables, as text that can be shown to whoever asks. */
    public static List<RuleSource> rulesOf(Collection<TableDescription> tables, List<Problem> problems) {
        return tables.stream()
                .filter(TableDescription::decides)
                .map(table -> new TableRule(table, problems).write())
                .toList();
    }

    public static Compilation compile(Collection<RuleSource> sources) {
        synchronized (ONE_AT_A_TIME) {
            var kie = KieServices.get();
            var releaseId =
                    kie.newReleaseId("org.williscds", "rules", UUID.randomUUID().toString());
            try {
                var files = kie.newKieFileSystem().generateAndWritePomXML(releaseId);
                sources.forEach(source -> files.write("src/main/resources/rules/" + source.path(), source.text()));
                var classLoader = Thread.currentThread().getContextClassLoader();
                var results = kie.newKieBuilder(files, classLoader)
                        .buildAll(ExecutableModelProject.class)
                        .getResults();
                if (results.hasMessages(Message.Level.ERROR)) {
                    return new Compilation.Rejected(results.getMessages(Message.Level.ERROR).stream()
                            .map(RuleCompiler::problem)
                            .toList());
                }
                var container = kie.newKieContainer(releaseId, classLoader);
                var kieBase = container.getKieBase();
                assertComplete(sources, kieBase);
                kie.getRepository().removeKieModule(releaseId);
                return new Compilation.Compiled(new CompiledRules(kieBase, sources));
            } catch (RuntimeException e) {
                // Drools reports some mistakes as exceptions; both kinds mean "keep the old rules".
                kie.getRepository().removeKieModule(releaseId);
                return new Compilation.Rejected(List.of(new Problem(
                        "rules-do-not-compile",
                        "rules",
                        "",
                        "",
                        "The rules cannot be built (%s).".formatted(e),
                        "Maybe a rule uses an annotation or construct that Drools' executable model lacks.")));
            }
        }
    }

    /** An empty or partial rule base must not pass for a good one. */
    private static void assertComplete(Collection<RuleSource> sources, org.kie.api.KieBase kieBase) {
        var written = new ArrayList<String>();
        sources.forEach(source ->
                source.text().lines().filter(line -> line.startsWith("rule \"")).forEach(written::add));
        var built = kieBase.getKiePackages().stream()
                .mapToInt(kiePackage -> kiePackage.getRules().size())
                .sum();
        if (built != written.size()) {
            throw new IllegalStateException(
                    "%d rules were written, %d were built. Maybe two rules of one package share a name."
                            .formatted(written.size(), built));
        }
    }

    private static String path(Message message) {
        var path = message.getPath();
        return path == null ? "rules" : path.startsWith("rules/") ? path.substring("rules/".length()) : path;
    }

    private static Problem problem(Message message) {
        return new Problem(
                "rules-do-not-compile",
                path(message),
                message.getLine() > 0 ? "line " + message.getLine() : "",
                "",
                String.valueOf(message.getText()),
                "Maybe a fact or a component was renamed.");
    }
}
