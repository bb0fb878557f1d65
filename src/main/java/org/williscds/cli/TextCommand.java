package org.williscds.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.williscds.workbook.WorkbookText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willis text}: a workbook as text, so that git and people can see what differs between two of them. */
@Command(
        name = "text",
        mixinStandardHelpOptions = true,
        header = "Prints a workbook as text, for git diff.",
        description = {
            "",
            "One line for each cell that holds something: table#row column: text. Colours, widths and the order of sheets leave "
                    + "no trace. git shows the difference of two workbooks by it:",
            "",
            "  echo '*.xlsx diff=willis' >> .gitattributes",
            "  git config diff.willis.textconv 'willis text'",
            "  git config diff.willis.cachetextconv true",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  willis text medication.xlsx"})
final class TextCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE.xlsx", description = "The workbook.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        WorkbookText.lines(String.valueOf(file.getFileName()), WorkbookFile.bytes(file))
                .forEach(out::println);
        out.flush();
        return 0;
    }
}
