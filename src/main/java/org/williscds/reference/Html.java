package org.williscds.reference;

/** Writes HTML. Whatever comes from a table goes through {@link #text}, so that a cell can never become markup. */
final class Html {

    private final StringBuilder written = new StringBuilder(4096);

    /** Markup of ours, as it is. */
    Html markup(String markup) {
        written.append(markup);
        return this;
    }

    Html text(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> written.append(c);
            }
        }
        return this;
    }

    Html element(String name, String text) {
        return markup("<" + name + ">").text(text).markup("</" + name + ">\n");
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
