package org.williscds.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * FHIR Timing to doses per day, averaged over longer periods. The structured repeat goes before the code (BID, Q8H …), that
 * before listed events. Empty where the timing leaves the number open: a frequency without period or the reverse, "with
 * meals" without a number, a frequency that contradicts the listed times of day.
 */
final class TimesPerDay {

    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final BigDecimal DAY = BigDecimal.valueOf(24 * 60 * 60);
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    /** The units of FHIR's UnitsOfTime in seconds; a month and a year as UCUM has them. */
    private static final Map<String, BigDecimal> SECONDS = Map.of(
            "s", BigDecimal.ONE,
            "min", BigDecimal.valueOf(60),
            "h", BigDecimal.valueOf(60 * 60),
            "d", DAY,
            "wk", DAY.multiply(WEEK),
            "mo", BigDecimal.valueOf(2_629_800),
            "a", BigDecimal.valueOf(31_557_600));

    /** FHIR's timing-abbreviation codes as (times, per days). */
    private static final Map<String, Rate> CODES = Map.ofEntries(
            Map.entry("QD", Rate.of(1)),
            Map.entry("BID", Rate.of(2)),
            Map.entry("TID", Rate.of(3)),
            Map.entry("QID", Rate.of(4)),
            Map.entry("AM", Rate.of(1)),
            Map.entry("PM", Rate.of(1)),
            Map.entry("BED", Rate.of(1)),
            Map.entry("QOD", per(BigDecimal.ONE, BigDecimal.valueOf(2))),
            Map.entry("Q1H", Rate.of(24)),
            Map.entry("Q2H", Rate.of(12)),
            Map.entry("Q3H", Rate.of(8)),
            Map.entry("Q4H", Rate.of(6)),
            Map.entry("Q6H", Rate.of(4)),
            Map.entry("Q8H", Rate.of(3)),
            Map.entry("WK", per(BigDecimal.ONE, WEEK)),
            Map.entry("MO", per(DAY, BigDecimal.valueOf(2_629_800))));

    /** The "when" codes that stand for several meals of the day, so that their number is open. */
    private static final Set<String> ANY_MEAL = Set.of("AC", "C", "PC");

    private TimesPerDay() {}

    static Optional<Rate> of(JsonNode dosage) {
        var timing = Json.object(dosage, "timing");
        if (!timing.isObject()) {
            return code(Json.text(dosage, "timing"));
        }
        var repeat = Json.object(timing, "repeat");
        var repeated = repeat(repeat);
        if (repeated.isPresent() || says(repeat)) {
            return repeated;
        }
        var concept = Concept.of(timing.path("code"));
        for (var coding : concept.codings()) {
            var rate = code(coding.code());
            if (rate.isPresent()) {
                return rate;
            }
        }
        var coded = code(concept.text());
        return coded.isPresent() ? coded : events(Json.list(timing, "event"));
    }

    /** Whether the repeat says how often; then a code beside it does not overrule that it could not be understood. */
    private static boolean says(JsonNode repeat) {
        return Json.has(repeat, "frequency") || Json.has(repeat, "period") || Json.has(repeat, "dayOfWeek");
    }

    private static Optional<Rate> code(String code) {
        return Optional.ofNullable(CODES.get(code.toUpperCase(Locale.ROOT)));
    }

    private static Optional<Rate> repeat(JsonNode repeat) {
        var timesADay = timesNamed(repeat);
        var days = distinct(repeat, "dayOfWeek").size();
        var byFrequency = byFrequency(repeat);
        if (byFrequency == null) {
            var open = timesADay == 0 || Json.has(repeat, "frequency") || Json.has(repeat, "period");
            return open ? Optional.empty() : Optional.of(onDays(Rate.of(timesADay), days));
        }
        var daily = Json.text(repeat, periodUnit(repeat)).equals("d") && isOne(Json.decimal(repeat, "period"));
        if (timesADay > 1 && !(daily && agrees(byFrequency, timesADay))) {
            return Optional.empty();
        }
        if (days == 0) {
            return Optional.of(byFrequency);
        }
        if (daily) {
            return Optional.of(onDays(byFrequency, days));
        }
        // "3 a week, on Monday, Wednesday and Friday" is clear, "1 a week" on three named days is not.
        var perWeek = byFrequency.times(WEEK);
        return agrees(perWeek, days) ? Optional.of(byFrequency) : Optional.empty();
    }

    private static boolean agrees(Rate rate, int number) {
        var whole = rate.low().round(new MathContext(6));
        return rate.low().compareTo(rate.high()) == 0 && whole.compareTo(BigDecimal.valueOf(number)) == 0;
    }

    private static boolean isOne(@Nullable BigDecimal number) {
        return number != null && number.compareTo(BigDecimal.ONE) == 0;
    }

    private static Rate onDays(Rate daily, int daysOfWeek) {
        return daysOfWeek == 0
                ? daily
                : daily.times(BigDecimal.valueOf(daysOfWeek).divide(WEEK, EXACT));
    }

    /** How many times of one day are named; 0 when none, or when a name stands for an open number. */
    private static int timesNamed(JsonNode repeat) {
        var when = distinct(repeat, "when");
        var clock = distinct(repeat, "timeOfDay");
        when.removeAll(ANY_MEAL);
        return when.size() < distinct(repeat, "when").size() || (!when.isEmpty() && !clock.isEmpty())
                ? 0
                : when.size() + clock.size();
    }

    private static Set<String> distinct(JsonNode repeat, String member) {
        var values = new HashSet<String>();
        for (JsonNode value : Json.list(repeat, member)) {
            var text = Json.text(value);
            if (!text.isEmpty()) {
                values.add(text.toUpperCase(Locale.ROOT));
            }
        }
        return values;
    }

    private static @Nullable Rate byFrequency(JsonNode repeat) {
        var frequency = positive(repeat, "frequency");
        var period = positive(repeat, "period");
        var seconds = SECONDS.get(Json.text(repeat, periodUnit(repeat)));
        if (frequency == null || period == null || seconds == null) {
            return null;
        }
        var frequencyMax = larger(frequency, positive(repeat, "frequencyMax"));
        var periodMax = larger(period, positive(repeat, "periodMax"));
        var low = per(frequency.multiply(DAY), periodMax.multiply(seconds)).low();
        var high = per(frequencyMax.multiply(DAY), period.multiply(seconds)).low();
        return new Rate(low, high);
    }

    /** The older name of the member is still sent. */
    private static String periodUnit(JsonNode repeat) {
        return Json.has(repeat, "periodUnit") ? "periodUnit" : "periodUnits";
    }

    private static BigDecimal larger(BigDecimal least, @Nullable BigDecimal most) {
        return most == null ? least : least.max(most);
    }

    private static @Nullable BigDecimal positive(JsonNode node, String member) {
        var number = Json.decimal(node, member);
        return number == null || number.signum() <= 0 ? null : number;
    }

    /** Single points in time: the fewest and the most that fall on one of the days. */
    private static Optional<Rate> events(List<JsonNode> events) {
        var perDay = new HashMap<String, Long>();
        for (JsonNode event : events) {
            var text = Json.text(event);
            if (text.length() < 10) {
                return Optional.empty();
            }
            perDay.merge(text.substring(0, 10), 1L, Long::sum);
        }
        var counts = perDay.values().stream().sorted().toList();
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Rate(BigDecimal.valueOf(counts.get(0)), BigDecimal.valueOf(counts.get(counts.size() - 1))));
    }

    private static Rate per(BigDecimal times, BigDecimal days) {
        var rate = times.divide(days, EXACT);
        return new Rate(rate, rate);
    }
}
