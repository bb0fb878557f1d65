package org.williscds.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One active substance of one medicine. A combination product gives one fact for each of its substances.
 *
 * @param substance id of a row of {@code rules/terminology/substances.csv}; null when only the class is known
 * @param classes ids of rows of {@code rules/terminology/drug_classes.csv} that the substance belongs to
 * @param combinedWith the other substances of the same product
 * @param renewal for a proposed medicine: the order itself was in force before and is signed again
 * @param indications ids of the conditions that the prescriber gave as reason
 * @param startedOn first day of use; null when not recorded
 * @param doseChangedOn last day on which the dose was raised; null when not recorded
 * @param strength mg of the substance in one tablet, capsule or other piece; null when not known
 * @param given the medicine as the sender wrote it
 */
public record MedicationUse(
        @Nullable String substance,
        Set<String> classes,
        Set<String> combinedWith,
        Status status,
        boolean renewal,
        Application application,
        Set<String> indications,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate doseChangedOn,
        DailyDose dose,
        @Nullable BigDecimal strength,
        Recognition recognition,
        String given,
        Origin origin)
        implements Fact {

    private static final int DECIMALS = 4;

    /** A use that is not known to be ordered anew, of a product whose strength is not known. */
    public MedicationUse(
            @Nullable String substance,
            Set<String> classes,
            Set<String> combinedWith,
            Status status,
            Application application,
            Set<String> indications,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate doseChangedOn,
            DailyDose dose,
            Recognition recognition,
            String given,
            Origin origin) {
        this(
                substance,
                classes,
                combinedWith,
                status,
                false,
                application,
                indications,
                startedOn,
                doseChangedOn,
                dose,
                null,
                recognition,
                given,
                origin);
    }

    public MedicationUse {
        classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
        combinedWith = Collections.unmodifiableSortedSet(new TreeSet<>(combinedWith));
        indications = Collections.unmodifiableSortedSet(new TreeSet<>(indications));
        if (substance == null && classes.isEmpty()) {
            throw new IllegalArgumentException("""
                    The medicine (%s) has neither substance nor class.
                    Maybe it was not recognised and belongs into the report instead.""".formatted(given));
        }
    }

    /** Few parts that tell medicines apart: the engine hashes this fact, and all derived from it, again and again. */
    @Override
    public int hashCode() {
        return 31 * origin.hashCode() + Objects.hashCode(substance);
    }

    /** The id by which the medicine is named: its substance, or its class where only that is known. */
    public String key() {
        return substance != null ? substance : classes.iterator().next();
    }

    /** Its substance and its classes: all by which a table may name it. */
    public Set<String> keys() {
        if (substance == null) {
            return classes;
        }
        var keys = new TreeSet<>(classes);
        keys.add(substance);
        return keys;
    }

    /** The reasons that the prescriber gave, or the word {@code not-stated} where none was given: it may be any. */
    public Set<String> reasons() {
        return indications.isEmpty() ? Set.of("not-stated") : indications;
    }

    /** Whether the other is in use beside this one, as a product of its own. */
    public boolean besides(MedicationUse other) {
        return inUse() && other.inUse() && !equals(other) && !origin.equals(other.origin);
    }

    /** Whether it is another active substance. Where only the class is known, another code is another substance. */
    public boolean differsFrom(MedicationUse other) {
        return substance == null && other.substance == null
                ? !recognition.matched().equals(other.recognition.matched())
                : !Objects.equals(substance, other.substance);
    }

    /** Whether its substance is one of those. */
    public boolean isAmong(Collection<String> substances) {
        return substance != null && substances.contains(substance);
    }

    /** The most that is taken in one day, in mg; null when it is not known. */
    public @Nullable BigDecimal dailyHigh() {
        return dose instanceof DailyDose.Known known ? known.high() : null;
    }

    /** The least that is taken in one day, in mg; 0 when all of it is taken as needed, null when it is not known. */
    public @Nullable BigDecimal dailyLow() {
        return dose instanceof DailyDose.Known known ? known.low() : null;
    }

    /** Taken now, or about to be. */
    public boolean inUse() {
        return status != Status.STOPPED;
    }

    /**
     * The most that is taken in one day, where so many mg stand for so many of another measure, such as the base of a salt;
     * null when it is not known.
     */
    public @Nullable BigDecimal dailyHighWhere(BigDecimal milligrams, BigDecimal standFor) {
        var high = dailyHigh();
        if (high == null) {
            return null;
        }
        var other = high.multiply(standFor)
                .divide(milligrams, MathContext.DECIMAL64)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return other.scale() < 0 ? other.setScale(0, RoundingMode.UNNECESSARY) : other;
    }

    /** Whether it is known how much is taken in one day. */
    public boolean hasKnownDose() {
        return !hasUnknownDose();
    }

    /** Whether nobody knows how much is taken in one day. */
    public boolean hasUnknownDose() {
        return dose instanceof DailyDose.Unknown;
    }

    /** Whether it is taken every day, or as needed only; null when the dose is not known. */
    public @Nullable Taking taking() {
        return dose instanceof DailyDose.Known known ? known.asNeeded() ? Taking.AS_NEEDED : Taking.DAILY : null;
    }

    /** Whether the prescriber gave a reason that was recognised. */
    public Presence reasonGiven() {
        return indications.isEmpty() ? Presence.ABSENT : Presence.PRESENT;
    }

    /** Whether both are the same substance. */
    public boolean sameSubstanceAs(MedicationUse other) {
        return substance != null && substance.equals(other.substance);
    }

    /** Whether it was started, or raised, at most so many days before that day; false when neither day is known. */
    public boolean changedWithinDaysBefore(LocalDate day, BigDecimal days) {
        var change = lastChangeBefore(day);
        return change != null && ChronoUnit.DAYS.between(change, day) <= days.longValueExact();
    }

    /** Whether it is known to have been started at least so many days before that day. */
    public boolean startedAtLeastDaysBefore(LocalDate day, BigDecimal days) {
        return startedOn != null && ChronoUnit.DAYS.between(startedOn, day) >= days.longValueExact();
    }

    /** Whether it may have been started at least so many days before that day: it is known, or nobody knows. */
    public boolean mayHaveStartedDaysBefore(LocalDate day, BigDecimal days) {
        return startedOn == null || startedAtLeastDaysBefore(day, days);
    }

    /**
     * From which day on a check of what it does counts: some days after the start at the earliest, and not too long ago.
     * A start that nobody knows may lie long back. Null while no check is due yet.
     */
    public @Nullable LocalDate checkCountsFrom(
            LocalDate day, BigDecimal dueAfter, BigDecimal countsAfter, BigDecimal every) {
        var regular = day.minusDays(every.longValueExact());
        if (!mayHaveStartedDaysBefore(day, dueAfter)) {
            return null;
        }
        if (startedOn == null) {
            return regular;
        }
        var first = startedOn.plusDays(countsAfter.longValueExact());
        return first.isAfter(regular) ? first : regular;
    }

    /** Days from the last change to that day. Ask {@link #changedWithinDaysBefore} first. */
    public long daysSinceChange(LocalDate day) {
        var change = lastChangeBefore(day);
        if (change == null) {
            throw new IllegalStateException(
                    "No start or rise of %s before %s is known. Maybe the rule did not ask first."
                            .formatted(key(), day));
        }
        return ChronoUnit.DAYS.between(change, day);
    }

    /**
     * Whether a result of that day speaks of the dose as it is: neither start nor rise is known to lie after it. A result
     * without a day says nothing. The day of a new order is no start: most orders of thyroid hormone are renewals.
     */
    public boolean notChangedAfter(@Nullable LocalDate day) {
        return day != null
                && (status == Status.PROPOSED || startedOn == null || !startedOn.isAfter(day))
                && (doseChangedOn == null || !doseChangedOn.isAfter(day));
    }

    /** The last day, not after that day, on which the medicine was started or raised; null when not known. */
    public @Nullable LocalDate lastChangeBefore(LocalDate day) {
        if (doseChangedOn != null && !doseChangedOn.isAfter(day)) {
            return doseChangedOn;
        }
        return startedOn != null && !startedOn.isAfter(day) ? startedOn : null;
    }

    public enum Status {
        /** In use now. */
        CURRENT,
        /** Being ordered. */
        PROPOSED,
        /** Used before, ended. */
        STOPPED
    }

    public enum Taking {
        DAILY,
        /** The most is known, but it need not be taken. */
        AS_NEEDED
    }

    public enum Application {
        /** Reaches the whole body. */
        SYSTEMIC,
        /** Skin, eye, ear or gut only: not expected to act on restless legs. */
        LOCAL
    }
}
