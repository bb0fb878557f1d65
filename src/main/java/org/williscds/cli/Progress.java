package org.williscds.cli;

import java.util.List;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a long work has come, on a terminal only: a log of a build server must not fill with bars. */
final class Progress {

    private Progress() {}

    static <T> void over(List<T> all, String what, boolean shown, Consumer<T> work) {
        if (!shown || System.console() == null) {
            all.forEach(work);
            return;
        }
        try (var bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(all.size())
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .build()) {
            all.forEach(one -> {
                work.accept(one);
                bar.step();
            });
        }
    }
}
