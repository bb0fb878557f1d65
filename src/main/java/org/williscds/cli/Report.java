package org.williscds.cli;

import java.util.List;

/**
 * What a command found out.
 *
 * @param command such as {@code check}
 * @param summary one sentence
 * @param subjects all that was looked at, in order; a finding belongs to one of them
 * @param findings what is wrong, and what is only worth a look; empty when all is well
 */
record Report(String command, String summary, List<String> subjects, List<Finding> findings) {

    Report {
        subjects = List.copyOf(subjects);
        findings = List.copyOf(findings);
    }

    long errors() {
        return findings.stream().filter(Finding::isError).count();
    }

    long warnings() {
        return findings.size() - errors();
    }

    /** Warnings fail nothing. */
    int exitCode() {
        return errors() == 0 ? 0 : Willis.WRONG;
    }
}
