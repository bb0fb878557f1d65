package org.williscds.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** When texts are coloured: on a terminal, unless NO_COLOR is set; {@code --color} says otherwise. */
final class Colour {

    /** As other programs name it. */
    enum When {
        AUTO(Ansi.AUTO),
        ALWAYS(Ansi.ON),
        NEVER(Ansi.OFF);

        private final Ansi ansi;

        When(Ansi ansi) {
            this.ansi = ansi;
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "auto, always or never. Default: auto, on a terminal unless NO_COLOR is set.")
    void when(@Nullable When when) {
        if (when != null) {
            command.root().commandLine().setColorScheme(CommandLine.Help.defaultColorScheme(when.ansi));
        }
    }
}
