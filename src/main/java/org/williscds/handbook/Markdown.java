package org.williscds.handbook;

import java.util.Locale;
import java.util.regex.Pattern;

/** The little Markdown that the pages need. What comes from a table goes through {@link #text}. */
final class Markdown {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private Markdown() {}

    /** Plain text that stays plain text. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([*_`\\[\\]|\\\\])", "\\\\$1")
                .replace('\n', ' ');
    }

    /** A text of the wording, which may be Markdown itself; its placeholders are shown as gaps. */
    static String wording(String text) {
        return PLACEHOLDER
                .matcher(text.replace("<", "&lt;").replace("\n", " "))
                .replaceAll(found -> "‹" + found.group(1).replace('_', ' ') + "›");
    }

    static String link(String text, String target) {
        return "[%s](%s)".formatted(text, target);
    }

    /** A place that a link can lead to. */
    static String anchor(String id) {
        return "<a id=\"%s\"></a>".formatted(id);
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    /** {@code SRC-ROT08} as an anchor. */
    static String id(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
    }

    static String details(String summary, String body) {
        return "<details><summary>%s</summary>\n\n%s\n</details>\n\n".formatted(summary, body.stripTrailing() + "\n");
    }
}
