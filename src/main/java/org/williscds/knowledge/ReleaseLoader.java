package org.williscds.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.williscds.rulebase.Compilation;
import org.williscds.rulebase.CompiledRules;
import org.williscds.rulebase.DrlGate;
import org.williscds.rulebase.RuleBase;
import org.williscds.rulebase.RuleCompiler;
import org.williscds.rulebase.RuleLayout;
import org.williscds.rulebase.RuleSource;
import org.williscds.rulebase.RuleText;
import org.williscds.tables.DecisionTable;
import org.williscds.tables.Problem;
import org.williscds.tables.SheetTable;
import org.williscds.tables.check.CheckedAgainst;
import org.williscds.tables.check.TableChecks;
import org.williscds.terminology.Terminology;
import org.williscds.wording.Wording;

/**
 * Makes a release of files: reads, checks, compiles. All problems are collected before anything is refused. An edit of
 * rows alone does not compile anything anew.
 */
public final class ReleaseLoader {

    private @Nullable List<RuleSource> lastSources;
    private @Nullable CompiledRules lastRules;

    /** Never throws for what a file says; a file that cannot be used is a problem like any other. */
    public Loading load(ReleaseFiles files) {
        return load(files, CheckedAgainst.NOTHING);
    }

    /** As above, held against the release before and a day, as far as they are given. */
    public synchronized Loading load(ReleaseFiles files, CheckedAgainst against) {
        var problems = new ArrayList<Problem>();
        var manifest = Manifest.read(files.text("release.yaml"), problems);
        var tables = ReleaseTables.read(files, problems);
        problems.addAll(TableChecks.of(tables.values(), against));
        checkLanguages(manifest, tables.values(), problems);
        var terminology = TerminologyLoading.of(tables, problems);
        var sources = ruleSources(files, tables.values(), problems);
        if (isRefused(problems) || terminology.isEmpty()) {
            return refused(problems);
        }
        var rules = sources.stream().map(RuleText::of).toList();
        checkNames(rules, problems);
        RecommendationIds.check(tables, rules, problems);
        sources.forEach(source -> problems.addAll(RuleLayout.check(source)));
        if (isRefused(problems)) {
            return refused(problems);
        }
        var compilation = compile(sources);
        if (compilation instanceof Compilation.Rejected rejected) {
            return refused(rejected.problems());
        }
        return assemble(
                files,
                manifest,
                tables,
                rules,
                ((Compilation.Compiled) compilation).rules(),
                terminology.get(),
                problems);
    }

    private static boolean isRefused(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::refuses);
    }

    /** The sheets of a release with their descriptions, before anything in them is trusted; for the checks. */
    public static Collection<SheetTable> sheets(ReleaseFiles files, List<Problem> problems) {
        return ReleaseTables.read(files, problems).values();
    }

    private static void checkLanguages(Manifest manifest, Collection<SheetTable> tables, List<Problem> problems) {
        tables.stream()
                .filter(table -> isWording(table.description().name()))
                .forEach(table -> manifest.languages().stream()
                        .map(Locale::getLanguage)
                        .filter(language -> table.description().column(language).isEmpty())
                        .forEach(language -> problems.add(new Problem(
                                "missing-language",
                                table.file(),
                                "",
                                language,
                                "The texts do not exist in a language that release.yaml names.",
                                "Maybe wording.table.yaml and the sheet still need a column for it."))));
    }

    /** A rationale, a count of scenarios and a page name a rule with its topic: two of one name would be taken for one. */
    private static void checkNames(List<RuleText> files, List<Problem> problems) {
        var first = new HashMap<String, String>();
        for (var file : files) {
            for (var rule : file.rules()) {
                var other = first.putIfAbsent(file.nameOf(rule), file.path());
                if (other != null) {
                    problems.add(new Problem(
                            "doubled-rule",
                            file.path(),
                            "",
                            rule.name(),
                            "Another rule has this name, in %s; nobody could tell which of them spoke."
                                    .formatted(other),
                            "Maybe name it after what it adds to the other."));
                }
            }
        }
    }

    private static Loading refused(Collection<Problem> problems) {
        return new Loading.Refused(
                problems.stream().distinct().sorted(Problem.READING_ORDER).toList());
    }

    private static Loading assemble(
            ReleaseFiles files,
            Manifest manifest,
            Map<String, SheetTable> sheets,
            List<RuleText> texts,
            CompiledRules rules,
            Terminology terminology,
            List<Problem> warnings) {
        var tables = new HashMap<String, DecisionTable>();
        sheets.forEach((name, sheet) -> tables.put(name, sheet.checked()));
        var wordingRows = tables.values().stream()
                .filter(table -> isWording(table.getName()))
                .flatMap(table -> table.rows().stream())
                .toList();
        var wording = new Wording(wordingRows, manifest.languages(), terminology::name);
        var forRules = tables.values().stream()
                .filter(table -> !isWording(table.getName()) && !isScenarios(table.getName()))
                .filter(table -> !table.getName().startsWith("terminology/")
                        && !table.getName().equals("sources"))
                .toList();
        return new Loading.Loaded(
                new Release(
                        manifest, files.digest(), tables, texts, new RuleBase(rules, forRules), terminology, wording),
                warnings);
    }

    private Compilation compile(List<RuleSource> sources) {
        if (lastRules != null && sources.equals(lastSources)) {
            return new Compilation.Compiled(lastRules);
        }
        var compilation = RuleCompiler.compile(sources);
        if (compilation instanceof Compilation.Compiled compiled) {
            lastSources = sources;
            lastRules = compiled.rules();
        }
        return compilation;
    }

    static boolean isWording(String name) {
        return name.equals("wording") || name.endsWith("/wording");
    }

    static boolean isScenarios(String name) {
        return name.endsWith(".scenarios");
    }

    private static List<RuleSource> ruleSources(
            ReleaseFiles files, Collection<SheetTable> tables, List<Problem> problems) {
        var descriptions = tables.stream().map(SheetTable::description).toList();
        var sources = new ArrayList<>(RuleCompiler.rulesOf(descriptions, problems));
        var ids = tables.stream()
                .collect(Collectors.toMap(table -> table.description().name(), SheetTable::ids));
        var known = tables.stream()
                .filter(table -> table.description().name().equals("sources"))
                .flatMap(table -> table.ids().stream())
                .toList();
        files.files().keySet().stream()
                .filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".drl"))
                .map(path -> new RuleSource(path, files.text(path)))
                .forEach(source -> {
                    DrlSources.check(source, known, problems);
                    DrlReferences.check(source, ids, problems);
                    problems.addAll(DrlGate.check(source));
                    sources.add(source);
                });
        return List.copyOf(sources);
    }
}
