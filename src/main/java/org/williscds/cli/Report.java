package org.williscds.cli;

import java.util.List;

/**
 * What a command found out.
 *
 * @param command such as {@code check}
 * @param summary one sentence
 * @param subjects all that was looked at, in order; a finding belongs to one of them
 * @param findings what is wrong; empty when all is well
 */
record Report(String command, String summary, List<String> subjects, List<Finding> findings) {

    Report {
        subjects = List.copyOf(subjects);
        findings = List.copyOf(findings);
    }

    int exitCode() {
        return findings.isEmpty() ? 0 : Willis.WRONG;
    }
}
