package org.williscds.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What the rules of {@code rules/secondary_causes} derive on the way to a recommendation. */
public sealed interface SecondaryCauseFact extends Derived {

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

    /**
     * Ferritin or transferrin saturation, measured or computed.
     *
     * @param ageDays days from the result to the day of the evaluation; null when it has no day
     */
    record IronResult(
            Marker marker,
            LabResult result,
            Basis basis,
            @Nullable Long ageDays) implements SecondaryCauseFact {

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

        /** The smallest value that the result can have; null when only an upper bound is known. */
        public @Nullable BigDecimal lowest() {
            return result.lowest();
        }

        /** The largest value that the result can have; null when only a lower bound is known. */
        public @Nullable BigDecimal highest() {
            return result.highest();
        }

        public boolean isComputed() {
            return basis != Basis.MEASURED;
        }

        /** Whether it is dated and at most so many days old. */
        public boolean isWithin(BigDecimal days) {
            return ageDays != null && ageDays <= days.longValueExact();
        }

        /** What it says together with the other marker when its own band is not known. */
        public IronStatus unjudged(String status, IronMarker other) {
            var own = new IronMarker(marker, IronMarker.UNKNOWN, this);
            return marker == Marker.FERRITIN ? new IronStatus(status, own, other) : new IronStatus(status, other, own);
        }
    }

    /**
     * In which band a marker lies for this patient, also when nobody knows.
     *
     * @param band as {@code rules/secondary_causes/iron_bands.csv} names it, or {@value #UNKNOWN}
     * @param from null when the band is unknown
     */
    record IronMarker(
            IronResult.Marker marker, String band, @Nullable IronResult from) implements SecondaryCauseFact {

        public static final String UNKNOWN = "unknown";

        public @Nullable String shown() {
            return from == null ? null : from.result().shown();
        }

        public @Nullable LocalDate on() {
            return from == null ? null : from.result().collectedOn();
        }

        public IronResult.@Nullable Basis basis() {
            return from == null ? null : from.basis();
        }
    }

    /**
     * What both markers together say.
     *
     * @param status id of a row of {@code rules/secondary_causes/iron_cards.csv}, or {@code iron-unknown}
     */
    record IronStatus(String status, IronMarker ferritin, IronMarker saturation) implements SecondaryCauseFact {}

    /**
     * From which day on results count.
     *
     * @param rank 1 is told first
     * @param panel which tests
     * @param reason key of the label that tells why
     */
    record TestWindow(int rank, String panel, String reason, LocalDate from) implements SecondaryCauseFact {}

    /** A test of which no result counts. */
    record TestDue(String test, TestWindow window) implements SecondaryCauseFact {

        public int rank() {
            return window.rank();
        }

        /**
         * The same for the reader, with the age of the last result of the test that is told first.
         *
         * @param last the day of that result; null when there is none with a day
         */
        public TestsDue summedUp(@Nullable LocalDate last, LocalDate today) {
            var state = last == null
                    ? TestsDue.Last.NEVER
                    : last.isBefore(window.from()) ? TestsDue.Last.TOO_OLD : TestsDue.Last.COUNTS;
            return new TestsDue(
                    window.panel(),
                    window.reason(),
                    state,
                    last,
                    last == null ? null : ChronoUnit.DAYS.between(last, today));
        }
    }

    /**
     * That tests are due, summed up for one reader.
     *
     * @param on the day of the last ferritin; null when there is none with a day
     * @param days the age of the last ferritin
     */
    record TestsDue(
            String panel,
            String reason,
            Last last,
            @Nullable LocalDate on,
            @Nullable Long days) implements SecondaryCauseFact {

        public enum Last {
            /** No dated result at all. */
            NEVER,
            /** The last result does not count any more. */
            TOO_OLD,
            /** The last result counts; another test is missing. */
            COUNTS
        }
    }
}
