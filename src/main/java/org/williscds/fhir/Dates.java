package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * FHIR dates, which may be a year, a month or a day, with or without a time. The day is taken as written, in the sender's
 * own time zone. Of a partial date the first or the last possible day is asked for, whichever is the cautious one.
 */
final class Dates {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ].{0,40})?)?)?");

    private Dates() {}

    static @Nullable LocalDate firstDay(JsonNode node, String member) {
        return day(Json.text(node, member), true);
    }

    static @Nullable LocalDate lastDay(JsonNode node, String member) {
        return day(Json.text(node, member), false);
    }

    private static @Nullable LocalDate day(String text, boolean first) {
        var date = FORM.matcher(text);
        if (!date.matches()) {
            return null;
        }
        try {
            var year = Integer.parseInt(date.group(1));
            if (date.group(2) == null) {
                return first ? Year.of(year).atDay(1) : LocalDate.of(year, 12, 31);
            }
            var month = YearMonth.of(year, Integer.parseInt(date.group(2)));
            if (date.group(3) == null) {
                return first ? month.atDay(1) : month.atEndOfMonth();
            }
            return month.atDay(Integer.parseInt(date.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
