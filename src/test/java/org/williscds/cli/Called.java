package org.williscds.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine.Help.Ansi;

/** What one call of the command line gave. */
record Called(int exitCode, String out, String err) {

    static Called willis(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Willis.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setColorScheme(picocli.CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .execute(arguments);
        return new Called(exitCode, out.toString(), err.toString());
    }
}
