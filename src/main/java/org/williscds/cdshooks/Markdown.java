package org.williscds.cdshooks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub Markdown without HTML. Text that came with a request is escaped, so that it shows as it was sent. */
final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]#|<>~&]");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s+");

    private final StringBuilder text = new StringBuilder();

    static String escaped(String text) {
        var oneLine = LINE_BREAKS.matcher(text).replaceAll(" ").strip();
        return SPECIAL.matcher(oneLine).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
    }

    Markdown paragraph(String paragraph) {
        if (!paragraph.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
        }
        return this;
    }

    /** A heading in bold with a list below; nothing when the list is empty. */
    Markdown list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            paragraph("**%s**".formatted(heading));
            text.append('\n');
            items.forEach(item -> text.append("\n- ").append(item));
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
