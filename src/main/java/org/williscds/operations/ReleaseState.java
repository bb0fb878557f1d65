package org.williscds.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.williscds.knowledge.Release;
import org.williscds.tables.Problem;

/**
 * The release in force.
 *
 * @param digest SHA-256 of its files
 * @param signed whether a neurologist and a pharmacist have signed the content
 * @param refused what is wrong with the rules as they stand in the folder; while there is anything, the last good
 *     release answers
 * @param failing scenarios that the rules in force do not answer as expected, where the site uses them all the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseState(
        String name,
        String version,
        String digest,
        List<String> profiles,
        String defaultProfile,
        List<String> languages,
        boolean signed,
        List<Refused> refused,
        List<Refused> failing) {

    ReleaseState {
        failing = List.copyOf(failing);
        profiles = List.copyOf(profiles);
        languages = List.copyOf(languages);
        refused = List.copyOf(refused);
    }

    /**
     * One problem of a file below {@code rules/}, with its cell as the spreadsheet shows it.
     *
     * @param severity error, or warning: beside errors those are told, too
     * @param sheet of a workbook; left out for a CSV file
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Refused(
            String check,
            String severity,
            String file,
            String sheet,
            String cell,
            String value,
            String reason,
            String cure) {
        static Refused of(Problem problem) {
            return new Refused(
                    problem.check(),
                    problem.severity().name().toLowerCase(Locale.ROOT),
                    problem.file(),
                    problem.sheet(),
                    problem.cell(),
                    problem.value(),
                    problem.reason(),
                    problem.cure());
        }
    }

    static ReleaseState of(Release release, List<Problem> problems, List<Problem> failing) {
        var manifest = release.manifest();
        Set<String> profiles = manifest.profiles();
        return new ReleaseState(
                manifest.name(),
                manifest.version(),
                release.digest(),
                List.copyOf(profiles),
                manifest.defaultProfile(),
                manifest.languages().stream().map(Locale::toLanguageTag).toList(),
                manifest.signed(),
                problems.stream().map(Refused::of).toList(),
                failing.stream().map(Refused::of).toList());
    }
}
