package org.williscds.wording;

import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.williscds.recommendation.Words;
import org.williscds.tables.Row;

/** The texts of a release in each of its languages. Immutable. */
public final class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");
    /** A result that was converted, such as {@code 11.9 g/dL (7.4 mmol/L)}: what was sent stands in brackets, as it was sent. */
    private static final Pattern CONVERTED = Pattern.compile("([<>]?\\d+(?:\\.\\d+)?)( [^()]+ \\(.+\\))");

    /** A number, a range such as 2.5–5, or the doses of a combination such as 5/2.5. */
    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+)?([/–]\\d+(\\.\\d+)?)?");

    private final Map<Key, Row> texts;
    private final List<Locale> languages;
    private final BiFunction<String, Locale, String> names;

    private record Key(String key, String part) {}

    /**
     * @param rows rows of all {@code wording.csv}
     * @param names gives the name of a substance, condition or test by its id, in a language
     */
    public Wording(Collection<Row> rows, List<Locale> languages, BiFunction<String, Locale, String> names) {
        this.texts = new HashMap<>();
        rows.forEach(row -> texts.put(new Key(row.text("key"), row.text("part")), row));
        this.languages = List.copyOf(languages);
        this.names = names;
    }

    /** The languages of the release; the first is used when the reader's is not among them. */
    public List<Locale> languages() {
        return languages;
    }

    /** The language to answer in, by the header {@code Accept-Language}; a header nobody understands is no error. */
    public Locale choose(String acceptLanguage) {
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            var found = Locale.lookup(ranges, languages);
            return found == null ? languages.get(0) : found;
        } catch (IllegalArgumentException e) {
            return languages.get(0);
        }
    }

    public boolean has(String key, String part) {
        return texts.containsKey(new Key(key, part));
    }

    /** The text as it is written, placeholders and all; empty when there is none. */
    public String template(String key, String part, Locale language) {
        var row = texts.get(new Key(key, part));
        return row == null ? "" : row.text(language.getLanguage());
    }

    /** The text with its placeholders filled in, beginning with a capital. */
    public String text(String key, String part, Locale language, Words words) {
        var row = texts.get(new Key(key, part));
        if (row == null) {
            throw new IllegalArgumentException(
                    "No wording has the key %s with the part %s. Maybe the checks did not look at it."
                            .formatted(key, part));
        }
        return capitalised(filled(row.text(language.getLanguage()), language, words));
    }

    /** A label that stands inside a sentence: as written, without a capital. */
    public String phrase(String key, Locale language, Words words) {
        var row = texts.get(new Key(key, "label"));
        return row == null ? key : filled(row.text(language.getLanguage()), language, words);
    }

    private String filled(String template, Locale language, Words words) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> {
            var value = words.values().get(match.group(1));
            var word = value == null ? "–" : word(match.group(1), value, language);
            var startsSentence = template.substring(0, match.start()).endsWith(". ");
            return java.util.regex.Matcher.quoteReplacement(startsSentence ? capitalised(word) : word);
        });
    }

    public String label(String key, Locale language) {
        return text(key, "label", language, Words.NONE);
    }

    public String label(String key, Locale language, Words words) {
        return text(key, "label", language, words);
    }

    /** A value as the reader says it: a date, a grade, the name of a substance. */
    public String word(String placeholder, Object value, Locale language) {
        if (value instanceof LocalDate date) {
            return date(date, language);
        }
        var plain = value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
        var label = texts.get(new Key(placeholder + "-" + plain, "label"));
        if (label != null) {
            return label.text(language.getLanguage());
        }
        var phrase = texts.get(new Key(plain, "label"));
        if (phrase != null) {
            return phrase.text(language.getLanguage());
        }
        if (NUMBERS.matcher(plain).matches()) {
            return withMarkOf(language, plain);
        }
        var converted = CONVERTED.matcher(plain);
        if (converted.matches()) {
            return withMarkOf(language, converted.group(1)) + converted.group(2);
        }
        return value instanceof String id ? names.apply(id, language) : plain;
    }

    private static String withMarkOf(Locale language, String number) {
        return number.replace('.', DecimalFormatSymbols.getInstance(language).getDecimalSeparator());
    }

    public String name(String id, Locale language) {
        return names.apply(id, language);
    }

    public String date(LocalDate date, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(date);
    }

    static String capitalised(String text) {
        return text.isEmpty() || isSpeltInItsOwnWay(text)
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Such as eGFR: a small letter before a capital stays small. */
    private static boolean isSpeltInItsOwnWay(String text) {
        return text.length() > 1 && Character.isLowerCase(text.charAt(0)) && Character.isUpperCase(text.charAt(1));
    }
}
