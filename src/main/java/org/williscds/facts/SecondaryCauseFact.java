package org.williscds.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What the rules of {@code rules/secondary_causes} derive on the way to a recommendation. */
public sealed interface SecondaryCauseFact extends Derived {

    /** The latest result of a test, recent enough to speak of the patient as they are now. */
    record CurrentLab(LabResult result) implements SecondaryCauseFact {
        public String test() {
            return result.test();
        }

        /** The smallest value that the result can have; null when only an upper bound is known. */
        public @Nullable BigDecimal lowest() {
            return result.lowest();
        }

        /** The largest value that the result can have; null when only a lower bound is known. */
        public @Nullable BigDecimal highest() {
            return result.highest();
        }
    }

    /** By whose limits the iron studies of this patient are judged. */
    record IronGroup(Group group) implements SecondaryCauseFact {
        public enum Group {
            ADULT,
            CHILD,
            PREGNANCY,
            /** End-stage renal disease. */
            ESRD,
            AGE_UNKNOWN
        }
    }

    /** Ferritin or transferrin saturation, measured or computed. */
    record IronResult(Marker marker, LabResult result, Basis basis, Age age) implements SecondaryCauseFact {

        public enum Marker {
            FERRITIN,
            SATURATION
        }

        public enum Basis {
            /** Reported by the laboratory. */
            MEASURED,
            /** Transferrin saturation, computed here from iron and total iron-binding capacity. */
            FROM_BINDING_CAPACITY,
            /** Transferrin saturation, computed here from iron and transferrin. */
            FROM_TRANSFERRIN
        }

        /** Whether it still speaks of the patient as they are now; an undated result does not. */
        public enum Age {
            CURRENT,
            OUTDATED
        }

        public @Nullable BigDecimal lowest() {
            return result.lowest();
        }

        public @Nullable BigDecimal highest() {
            return result.highest();
        }

        public boolean isComputed() {
            return basis != Basis.MEASURED;
        }
    }

    /**
     * The band in which a result lies for this patient.
     *
     * @param band as {@code rules/secondary_causes/iron_bands.csv} names it
     */
    record IronBand(IronResult.Marker marker, String band, IronResult from) implements SecondaryCauseFact {}

    /**
     * What is known of a marker, also when it is nothing.
     *
     * @param band as for {@link IronBand}, or {@code unknown}
     * @param from null when there is no recent result; a band can be unknown although there is one
     */
    record IronMarker(
            IronResult.Marker marker, String band, @Nullable IronResult from) implements SecondaryCauseFact {

        public @Nullable String given() {
            return from == null ? null : from.result().given();
        }

        public @Nullable LocalDate on() {
            return from == null ? null : from.result().collectedOn();
        }

        public IronResult.@Nullable Basis basis() {
            return from == null ? null : from.basis();
        }
    }

    /** Whether a normal ferritin of this sample can be trusted; a low one always can. */
    record IronSample(State state) implements SecondaryCauseFact {
        public enum State {
            RELIABLE,
            UNRELIABLE
        }
    }

    /**
     * What both markers together say.
     *
     * @param status id of a row of {@code rules/secondary_causes/iron_cards.csv}, or {@code iron-unknown}
     */
    record IronStatus(String status, IronMarker ferritin, IronMarker saturation) implements SecondaryCauseFact {}

    /**
     * A test was done, by itself or by one that answers the same question.
     *
     * @param on null when the result has no date
     */
    record TestAnswered(String test, @Nullable LocalDate on) implements SecondaryCauseFact {

        /** Days from the result to that day. Ask for {@code on} first. */
        public long daysBefore(LocalDate day) {
            if (on == null) {
                throw new IllegalStateException(
                        "The result of %s has no date. Maybe the rule did not ask first.".formatted(test));
            }
            return ChronoUnit.DAYS.between(on, day);
        }
    }

    /**
     * From which day on results count.
     *
     * @param timing id of the row that says why
     * @param rank 1 is told first
     * @param panel which tests
     * @param reason key of the label that tells why
     */
    record TestWindow(String timing, int rank, String panel, String reason, LocalDate from)
            implements SecondaryCauseFact {}

    /** A test of which no result counts. */
    record TestDue(String test, int rank, String panel, String reason) implements SecondaryCauseFact {}

    /**
     * That tests are due, summed up for one reader.
     *
     * @param on the day of the last ferritin; null when there is none with a date
     * @param days the age of the last ferritin
     */
    record TestsDue(
            String panel,
            String reason,
            Ferritin ferritin,
            @Nullable LocalDate on,
            @Nullable Long days) implements SecondaryCauseFact {

        public enum Ferritin {
            /** No dated result at all. */
            NEVER,
            /** The last result does not count any more. */
            TOO_OLD,
            /** The last result counts; another test is missing. */
            COUNTS
        }
    }
}
