package org.williscds.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code willis}: its subcommands do the work. */
@Command(
        name = "willis",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        header = "Checks, tries and runs the rules on restless legs syndrome.",
        description = {
            "",
            "Rules are a folder with tables (CSV), their descriptions (YAML) and rules written by hand (DRL). Without a "
                    + "folder the rules that ship with Willis are meant.",
            "",
            "Willis supports professionals. Its content is not signed by a neurologist and a pharmacist yet.",
            ""
        },
        subcommands = {
            CheckCommand.class,
            TestCommand.class,
            CoverageCommand.class,
            CompareCommand.class,
            ExplainCommand.class,
            EvaluateCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            TextCommand.class,
            ServeCommand.class,
            AutoComplete.GenerateCompletion.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well, or there are only warnings",
            "1:something in the rules is wrong: a problem, a scenario that fails, a row that nothing tries",
            "2:the command was not understood",
            "3:the command could not be carried out, such as a file that cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  willis check rules                    what is wrong in the folder \"rules\"",
            "  willis test rules --topic=medication  whether the scenarios of one topic hold",
            "  willis compare old rules              what differs, and whose answer changes",
            "  willis evaluate case.json             what is recommended to one patient",
            "  willis export -o w.xlsx               the tables as a workbook",
            "  willis import w.xlsx --rules=rules    the tables of the workbook back into the folder"
        })
public final class Willis implements Runnable {

    static final int WRONG = 1;
    static final int NOT_DONE = 3;

    @Mixin
    private Colour colour = new Colour();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        Logs.quiet();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Willis())
                .registerConverter(Locale.class, Locale::forLanguageTag)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(Willis::tell);
    }

    /** A command that is not there, or none at all, is a mistake of the call. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Maybe check, test or evaluate.");
    }

    /** Whoever calls gets a sentence; the trace follows only where Willis itself is at fault, to be reported. */
    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof CannotBeDone) {
            err.println(command.getColorScheme().errorText(String.valueOf(failure.getMessage())));
        } else {
            err.println(command.getColorScheme().errorText("Willis itself failed (%s).".formatted(failure)));
            failure.printStackTrace(err);
        }
        err.flush();
        return NOT_DONE;
    }
}
