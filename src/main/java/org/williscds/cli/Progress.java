package org.williscds.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows on standard error how far a long work has come, on a terminal only: a log of a build server must not fill with bars.
 */
final class Progress {

    private static final long UNKNOWN = -1;

    private Progress() {}

    static <T> void over(List<T> all, String what, boolean shown, Consumer<T> work) {
        if (!shown || System.console() == null) {
            all.forEach(work);
            return;
        }
        try (var bar = bar(what, all.size())) {
            all.forEach(one -> {
                work.accept(one);
                bar.step();
            });
        }
    }

    /** Of a work that does not say how far it is: that it goes on, and for how long. */
    static <T> T during(String what, boolean shown, Supplier<T> work) {
        if (!shown || System.console() == null) {
            return work.get();
        }
        try (var bar = bar(what, UNKNOWN)) {
            bar.refresh();
            return work.get();
        }
    }

    private static ProgressBar bar(String what, long most) {
        return new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(most)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .build();
    }
}
